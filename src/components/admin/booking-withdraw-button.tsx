import { getMessages } from "next-intl/server";
import { formTexts } from "@/components/ui/form-texts";
import { BookingWithdrawIsland } from "./booking-withdraw-island";

/** The withdraw dialog with its texts. */
export async function BookingWithdrawButton({ bookingId }: { bookingId: string }) {
  const { adminBookings, common } = await getMessages();
  const { withdraw, note, noteHint } = adminBookings;
  const texts = { ...withdraw, note, noteHint, close: common.close, form: await formTexts() };
  return <BookingWithdrawIsland bookingId={bookingId} texts={texts} />;
}
