import { useTranslations } from "next-intl";
import { getLocale, getMessages } from "next-intl/server";
import { CancelDialog } from "@/components/admin/bookings/cancel-dialog";
import { RefundDialog } from "@/components/admin/bookings/refund-dialog";
import { WithdrawDialog } from "@/components/admin/bookings/withdraw-dialog";
import { DecideButton } from "@/components/admin/complaints/decide-button";
import { shareTexts } from "@/components/admin/refund-texts";
import { formTexts } from "@/components/ui/form/form-texts";
import type { BookingDetail } from "@/domain/admin/responses";
import { REFUND_REASONS } from "@/domain/admin/schema";

/** The cancel dialog with its texts. Sentences with {gaps} go as they are: the island fills in the amounts. */
export async function CancelButton({ bookingId }: { bookingId: string }) {
  const [locale, { adminBookings, common }] = await Promise.all([getLocale(), getMessages()]);
  const { cancel, note, noteHint } = adminBookings;
  const texts = { ...cancel, note, noteHint, close: common.close, form: await formTexts() };
  return <CancelDialog bookingId={bookingId} locale={locale} texts={texts} />;
}

/** The withdraw dialog with its texts. */
export async function WithdrawButton({ bookingId }: { bookingId: string }) {
  const { adminBookings, common } = await getMessages();
  const { withdraw, note, noteHint } = adminBookings;
  const texts = { ...withdraw, note, noteHint, close: common.close, form: await formTexts() };
  return <WithdrawDialog bookingId={bookingId} texts={texts} />;
}

/** The refund dialog with its texts. Sentences with {gaps} go as they are: the island fills in the amounts. */
export async function RefundButton({ bookingId }: { bookingId: string }) {
  const [locale, { adminBookings, common }] = await Promise.all([getLocale(), getMessages()]);
  const { reasons, ...texts } = adminBookings.refund;
  return (
    <RefundDialog
      bookingId={bookingId}
      locale={locale}
      reasons={REFUND_REASONS.map((value) => ({ value, label: reasons[value] }))}
      texts={{
        ...texts,
        ...{ note: adminBookings.note, noteHint: adminBookings.noteHint },
        ...{ optional: common.optional, close: common.close },
        shares: await shareTexts(),
        form: await formTexts(),
      }}
    />
  );
}

/** What an admin can do with this booking now; nothing with one of their own. */
export function BookingActions({ detail }: { detail: BookingDetail }) {
  const t = useTranslations("adminBookings");
  const { id, steps, complaint, canDecide, leftCents } = detail;
  const isOpen = complaint?.decidedAt === null;
  const canRefund = canDecide && leftCents > 0;
  if (!canDecide) return null;
  return (
    <section aria-label={t("actions")} className="flex flex-wrap items-start gap-3 empty:hidden">
      {isOpen && <DecideButton bookingId={id} />}
      {canRefund && <RefundButton bookingId={id} />}
      {steps.includes("cancel") && <CancelButton bookingId={id} />}
      {steps.includes("withdraw") && <WithdrawButton bookingId={id} />}
    </section>
  );
}
