import { getLocale, getMessages } from "next-intl/server";
import { formTexts } from "@/components/ui/form-texts";
import { BookingCancelIsland } from "./booking-cancel-island";

/** The cancel dialog with its texts. Sentences with {gaps} go as they are: the island fills in the amounts. */
export async function BookingCancelButton({ bookingId }: { bookingId: string }) {
  const [locale, { adminBookings, common }] = await Promise.all([getLocale(), getMessages()]);
  const { cancel, note, noteHint } = adminBookings;
  const texts = { ...cancel, note, noteHint, close: common.close, form: await formTexts() };
  return <BookingCancelIsland bookingId={bookingId} locale={locale} texts={texts} />;
}
