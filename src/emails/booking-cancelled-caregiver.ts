import { payoutFrom } from "@/domain/bookings/deadlines";
import type { BookingNews } from "@/domain/notices/booking-news";
import { bookingRows } from "./booking-rows";
import { button, type Letter, text } from "./letter";
import type { Voice } from "./voice";

/** To the caregiver: their hours are free again; what they still get for a late cancellation, and when. */
export function cancelledForCaregiver(voice: Voice, booking: BookingNews, caregiverCents: number): Letter {
  const words = voice.t.money.cancelled.caregiver;
  const about = { name: voice.other(booking), care: voice.care(booking) };
  const share = voice.money(caregiverCents);
  const opening = () => {
    if (booking.cancelledBy === "ADMIN") return words.support(about);
    return booking.acceptedAt ? words.own(about) : words.withdrawn(about);
  };
  const money = () => {
    if (!booking.paidAt) return words.unpaid;
    if (caregiverCents > 0) return words.late({ payout: voice.full(payoutFrom(booking.endsAt)) });
    return booking.cancelReason === "CAREGIVER_FAULT" ? words.fault : words.nothing;
  };
  return {
    subject: caregiverCents > 0 ? words.subjectShare({ ...about, share }) : words.subject(about),
    preview: booking.paidAt ? words.preview({ share }) : words.unpaid,
    title: words.title,
    blocks: [
      ...(booking.paidAt ? [{ kind: "amount" as const, label: words.share, value: share }] : []),
      text(opening()),
      bookingRows(voice, booking),
      text(money()),
      button(words.button, voice.bookingUrl(booking)),
    ],
    why: voice.t.frame.why.booking,
  };
}
