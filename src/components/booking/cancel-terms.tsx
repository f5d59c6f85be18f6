import { useLocale, useTranslations } from "next-intl";
import { CancelBooking } from "@/components/booking/cancel-dialog";
import { refundPhase } from "@/components/booking/phase";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { DescriptionList } from "@/components/ui/description-list";
import { Price } from "@/components/ui/price";
import { cancelMoney } from "@/domain/bookings/money-state";
import type { BookingView } from "@/domain/bookings/responses";
import { formatMoney } from "@/i18n/format";
import { halfUp } from "@/lib/money";

const SIDES = { owner: "owner", caregiver: "caregiver", admin: "admin", system: "admin" } as const;

/** Who pays what if the owner cancels now, and until when it stays that way. Nothing once the booking has ended. */
export function CancelTerms({ view }: { view: BookingView }) {
  const t = useTranslations("booking.cancelling");
  const locale = useLocale();
  const { status, party, priceCents, fullRefundUntil, startsAt, can } = view;
  if (status !== "PENDING" && status !== "ACCEPTED" && status !== "PAID") return null;
  const { refundCents, earlierCents, keptCents, caregiverCents } = view.ifCancelledNow;
  const names = { owner: view.owner.name, caregiver: view.caregiver.name };
  const side = SIDES[party];
  const phase = refundPhase(view);
  const money = cancelMoney(view.money);
  const rows = [
    { term: t(`${side}.back`, names), value: <Price cents={refundCents} />, strong: side === "owner" },
    ...(earlierCents > 0 ? [{ term: t("earlier"), value: <Price cents={earlierCents} /> }] : []),
    { term: t(`${side}.share`, names), value: <Price cents={caregiverCents} />, strong: side === "caregiver" },
    { term: t("fee"), value: <Price cents={keptCents - caregiverCents} /> },
  ];
  const amounts = { full: formatMoney(priceCents, locale), half: formatMoney(halfUp(priceCents), locale) };
  return (
    <Card as="section">
      <h2 className="mb-2 text-xl">{t(status === "PAID" ? "titleNow" : "title")}</h2>
      {status === "PAID" && <DescriptionList sums rows={rows} />}
      {status !== "PAID" && <p className="mb-2">{t(money === "processing" ? money : `${side}.unpaid`)}</p>}
      {money === "contested" && <p className="mb-2 text-sm font-semibold">{t(`${side}.contested`)}</p>}
      <p className="text-sm text-muted">
        {t.rich(`${status === "PAID" ? "paid" : "later"}.${phase}`, {
          ...amounts,
          side,
          until: () => <DateTime value={fullRefundUntil} className="font-semibold text-ink" />,
          start: () => <DateTime value={startsAt} className="font-semibold text-ink" />,
        })}
      </p>
      {can.includes("cancel") && party === "owner" && (
        <CancelBooking bookingId={view.id} caregiverName={names.caregiver} className="mt-4" />
      )}
      {party === "caregiver" && <p className="mt-3 text-sm text-muted">{t("caregiverCannot")}</p>}
    </Card>
  );
}
