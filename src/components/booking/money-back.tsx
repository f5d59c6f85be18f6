import { useTranslations } from "next-intl";
import { Badge, type Tone } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { Price } from "@/components/ui/price";
import type { BookingView } from "@/domain/bookings/booking-view";

const TONES: Record<BookingView["refunds"][number]["status"], Tone> = {
  PENDING: "warning",
  SUCCEEDED: "success",
  FAILED: "danger",
};

/** Every refund of the booking and how far it is; nothing when there is none. */
export function MoneyBack({ view }: { view: BookingView }) {
  const t = useTranslations("booking.refunds");
  if (view.refunds.length === 0) return null;
  return (
    <Card as="section">
      <h2 className="mb-2 text-xl">{t("title")}</h2>
      <ul className="divide-y divide-line">
        {view.refunds.map(({ id, amountCents, status, createdAt }) => (
          <li key={id} className="py-2.5">
            <p className="flex flex-wrap items-center justify-between gap-2">
              <Price cents={amountCents} className="font-semibold" />
              <Badge tone={TONES[status]}>{t(status)}</Badge>
            </p>
            <p className="text-sm text-muted">
              <DateTime value={createdAt} as="date" /> · {t(`${status}text`)}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
