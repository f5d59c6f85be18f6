import { useLocale, useTranslations } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import { AnswerFor } from "@/components/admin/bookings/answer-dialogs";
import { BookingAudit } from "@/components/admin/bookings/audit";
import { CancelBooking } from "@/components/admin/bookings/cancel-dialog";
import { BookingLedger } from "@/components/admin/bookings/ledger";
import { BookingMoney } from "@/components/admin/bookings/money";
import { BookingParties } from "@/components/admin/bookings/parties";
import { RefundBooking } from "@/components/admin/bookings/refund-dialog";
import { SettleRefund } from "@/components/admin/bookings/settle-dialog";
import { WithdrawBooking } from "@/components/admin/bookings/withdraw-dialog";
import { DecideComplaint } from "@/components/admin/complaints/decide-dialog";
import { ReleasePayout } from "@/components/admin/person-rights";
import { Complaint } from "@/components/booking/complaint";
import { BookingHeader } from "@/components/booking/header";
import { PriceCard } from "@/components/booking/money-cards";
import { BookingTimeline } from "@/components/booking/timeline";
import { ActionButton } from "@/components/ui/action-button";
import { Alert } from "@/components/ui/alert";
import { getBookingDetail } from "@/domain/admin/booking-detail";
import { countOpen } from "@/domain/admin/end-bookings";
import { findProposal } from "@/domain/admin/proposals";
import type { BookingDetail } from "@/domain/admin/responses";
import { REFUND_REASONS, REFUND_WAYS } from "@/domain/admin/schema";
import { getBooking } from "@/domain/bookings/queries";
import { DECLINE_REASONS } from "@/domain/bookings/schema";
import { COMPLAINT_DECISIONS } from "@/domain/complaints/schema";
import { localCities } from "@/domain/places/local-name";
import { formatMoney } from "@/i18n/format";
import { Link } from "@/i18n/link";
import { pageMetadata } from "@/i18n/metadata";
import { orNotFound, pageCtx } from "@/lib/page";

interface Props {
  params: Promise<{ id: string }>;
}

export async function generateMetadata({ params }: Props) {
  const [t, { id }] = await Promise.all([getTranslations("adminBookings"), params]);
  return pageMetadata({ locale: await getLocale(), path: `/admin/bookings/${id}`, title: t("title"), index: false });
}

export default async function AdminBookingPage({ params }: Props) {
  const [locale, { id }] = await Promise.all([getLocale(), params]);
  const { ctx } = await pageCtx("ADMIN", `/${locale}/admin/bookings/${id}`);
  const detail = await orNotFound(getBookingDetail(ctx, id));
  const [view, ownerOpen, proposal] = await Promise.all([
    getBooking(ctx, id),
    countOpen(ctx, detail.owner.id),
    findProposal(ctx, id),
  ]);
  return (
    <>
      <BookingHeader view={view} cities={localCities(view, locale)} />
      <div className="grid grid-cols-1 items-start gap-6 2xl:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="flex min-w-0 flex-col gap-6">
          {proposal ? <OpenProposal amountCents={proposal.amountCents} /> : <BookingActions detail={detail} />}
          <Complaint view={view} />
          <BookingMoney detail={detail} />
          <BookingLedger postings={detail.postings} />
        </div>
        <div className="flex min-w-0 flex-col gap-6">
          <BookingParties detail={detail} ownerOpen={ownerOpen} />
          <PriceCard view={view} />
          <BookingTimeline view={view} reviewUntil={null} />
          <BookingAudit audit={detail.audit} />
        </div>
      </div>
    </>
  );
}

/** Money of this booking waits for another admin: nothing else is decided about it. */
function OpenProposal({ amountCents }: { amountCents: number }) {
  const t = useTranslations("adminProposals");
  const locale = useLocale();
  return (
    <Alert tone="warning" title={t("waits", { amount: formatMoney(amountCents, locale) })}>
      <Link href="/admin/proposals" className="link inline-flex min-h-11 items-center">
        {t("title")}
      </Link>
    </Alert>
  );
}

/** What an admin can do with this booking now; nothing with one of their own. */
function BookingActions({ detail }: { detail: BookingDetail }) {
  const t = useTranslations("adminBookings");
  const locale = useLocale();
  const { id, steps, complaint, canDecide, leftCents } = detail;
  const isOpen = complaint?.decidedAt === null;
  const canRefund = canDecide && leftCents > 0;
  if (!canDecide) return null;
  return (
    <section aria-label={t("actions")} className="flex flex-wrap items-start gap-3 empty:hidden">
      {detail.holdReason === "rights_ended" && <ReleasePayout bookingId={id} seenShareCents={detail.shareCents} />}
      {isOpen && <DecideComplaint bookingId={id} leftCents={leftCents} decisions={COMPLAINT_DECISIONS} />}
      {detail.owedCents > 0 && (
        <ActionButton
          action={`/api/admin/bookings/${id}/retry-refund`}
          keyed
          body={{ seenOwedCents: detail.owedCents }}
          confirm={{
            title: t("retry.title"),
            text: t("retry.text", { amount: formatMoney(detail.owedCents, locale) }),
            yes: t("retry.yes"),
            no: t("retry.no"),
          }}
        >
          {t("retry.button", { amount: formatMoney(detail.owedCents, locale) })}
        </ActionButton>
      )}
      {detail.owedCents > 0 && <SettleRefund bookingId={id} owedCents={detail.owedCents} ways={REFUND_WAYS} />}
      {canRefund && <RefundBooking bookingId={id} leftCents={leftCents} reasons={REFUND_REASONS} />}
      {steps.includes("cancel") && <CancelBooking bookingId={id} name={detail.owner.name} />}
      {steps.includes("withdraw") && <WithdrawBooking bookingId={id} name={detail.owner.name} />}
      {steps.includes("accept") && <AnswerFor bookingId={id} name={detail.caregiver.name} reasons={DECLINE_REASONS} />}
    </section>
  );
}
