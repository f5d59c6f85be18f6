import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import type { BookingView } from "@/domain/bookings/booking-view";

/** What the owner wrote with the request. */
export function Message({ view }: { view: BookingView }) {
  const t = useTranslations("booking");
  if (!view.message) return null;
  return (
    <Card as="section">
      <h2 className="mb-2 text-xl">{t("message", { name: view.owner.name })}</h2>
      <p className="whitespace-pre-line">{view.message}</p>
    </Card>
  );
}
