import { useLocale, useTranslations } from "next-intl";
import { ActionButton } from "@/components/ui/action-button";
import type { BookingView } from "@/domain/bookings/booking-view";
import { payoutFrom } from "@/domain/bookings/deadlines";
import { formatInstant } from "@/lib/format";

/** The owner says that the care is done; what that means stands in the question. */
export function CompleteButton({ view }: { view: BookingView }) {
  const t = useTranslations("booking.complete");
  const locale = useLocale();
  const values = { name: view.caregiver.name, until: formatInstant(payoutFrom(view.endsAt), locale) };
  return (
    <ActionButton
      action={`/api/bookings/${view.id}/complete`}
      confirm={{ title: t("title"), text: t("text", values), yes: t("yes"), no: t("no") }}
    >
      {t("button")}
    </ActionButton>
  );
}
