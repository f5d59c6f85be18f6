import { getLocale, getMessages, getTranslations } from "next-intl/server";
import { formTexts } from "@/components/ui/form-texts";
import type { BookingView } from "@/domain/bookings/booking-view";
import { CancelIsland } from "./cancel-island";

/** Cancelling by the owner: first what it gives back, to the cent, then the question. */
export async function CancelButton({ view, className }: { view: BookingView; className?: string }) {
  const [locale, t, messages] = await Promise.all([getLocale(), getTranslations("booking.cancel"), getMessages()]);
  return (
    <CancelIsland
      bookingId={view.id}
      locale={locale}
      className={className}
      // Sentences with {gaps} go as they are: the island fills in what the server says when it is opened.
      texts={{ ...messages.booking.cancel, share: t("share", { name: view.caregiver.name }) }}
      errors={await formTexts()}
    />
  );
}
