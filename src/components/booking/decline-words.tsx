import { useTranslations } from "next-intl";
import type { BookingView } from "@/domain/bookings/booking-view";
import { DECLINE_REASONS } from "@/domain/bookings/schema";

/** Why the caregiver said no, in the reader's language, and what was written with it. */
export function DeclineWords({ view }: { view: BookingView }) {
  const t = useTranslations("booking.decline");
  const reason = DECLINE_REASONS.find((each) => each === view.declinedReason);
  return (
    <div className="w-full">
      {reason && (
        <p>
          {t("reason")}: <span className="font-semibold">{t(`reasons.${reason}`)}</span>
        </p>
      )}
      {view.declineNote && (
        <blockquote className="mt-2 border-l-4 border-line pl-4 whitespace-pre-line">{view.declineNote}</blockquote>
      )}
    </div>
  );
}
