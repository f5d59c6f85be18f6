import { payoutFrom } from "@/domain/bookings/deadlines";
import type { BookingNews } from "@/domain/notices/booking-news";
import { after, DAY_MS } from "@/lib/time";
import { button, type Letter, note, text } from "./letter";
import type { Voice } from "./voice";

/** Rules §6: a review is written within 14 days of the end. */
const REVIEW_DAYS = 14;

/** To both, after the care: how was it, until when they may say so, and what happens to the money meanwhile. */
export function reviewRequest(voice: Voice, booking: BookingNews): Letter {
  const { full, short, money } = voice;
  const words = voice.t.booking.review;
  const name = voice.other(booking);
  const care = voice.care(booking);
  const until = after(booking.endsAt, REVIEW_DAYS * DAY_MS);
  const payout = full(payoutFrom(booking.endsAt));
  const isOwner = booking.side === "owner";
  return {
    subject: words.subject({ name }),
    preview: words.preview({ until: short(until) }),
    title: words.title({ name }),
    blocks: [
      text(isOwner ? words.owner({ care }) : words.caregiver({ care })),
      note("calm", words.deadline({ until: full(until) })),
      button(words.button, `${voice.bookingUrl(booking)}#review`),
      text(isOwner ? words.complain({ payout }) : words.share({ share: money(booking.caregiverCents), payout })),
    ],
    why: voice.t.frame.why.booking,
  };
}
