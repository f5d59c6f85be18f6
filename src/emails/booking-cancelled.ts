import type { BookingNews } from "@/domain/notices/booking-news";
import type { NoticeFacts } from "@/domain/notices/notify";
import { cancelledForCaregiver } from "./booking-cancelled-caregiver";
import { bookingRows } from "./booking-rows";
import { button, type Letter, text } from "./letter";
import type { Voice } from "./voice";

/** Cancelled, with the euros: to the owner what comes back, to the caregiver what they still get. */
export function bookingCancelled(voice: Voice, booking: BookingNews, facts: NoticeFacts["booking-cancelled"]): Letter {
  if (booking.side === "caregiver") return cancelledForCaregiver(voice, booking, facts.caregiverCents);
  return booking.paidAt ? refunded(voice, booking, facts) : neverPaid(voice, booking);
}

function refunded(
  voice: Voice,
  booking: BookingNews,
  { refundCents, earlierCents }: NoticeFacts["booking-cancelled"],
): Letter {
  const words = voice.t.money.cancelled.owner;
  const { money } = voice;
  const { priceCents } = booking;
  const refund = money(refundCents);
  return {
    subject: words.subject({ care: voice.care(booking), refund }),
    preview: words.preview({ refund, price: money(priceCents) }),
    title: words.title,
    blocks: [
      { kind: "amount", label: words.refund, value: refund },
      opening(voice, booking),
      bookingRows(
        voice,
        booking,
        { label: words.paid, value: money(priceCents) },
        ...(earlierCents > 0 ? [{ label: words.earlier, value: money(earlierCents) }] : []),
        { label: words.kept, value: money(priceCents - refundCents) },
      ),
      ...(refundCents > earlierCents ? [text(words.route)] : []),
      ...(refundCents === 0 ? [text(words.nothing)] : []),
      button(words.button, voice.bookingUrl(booking)),
    ],
    why: voice.t.frame.why.booking,
  };
}

function neverPaid(voice: Voice, booking: BookingNews): Letter {
  const words = voice.t.money.cancelled.owner;
  return {
    subject: words.subjectUnpaid({ care: voice.care(booking) }),
    preview: words.previewUnpaid,
    title: words.title,
    blocks: [
      opening(voice, booking),
      bookingRows(voice, booking),
      text(words.unpaid),
      button(words.button, voice.bookingUrl(booking)),
    ],
    why: voice.t.frame.why.booking,
  };
}

function opening(voice: Voice, booking: BookingNews) {
  const words = voice.t.money.cancelled.owner;
  const name = voice.other(booking);
  return text(booking.cancelledBy === "ADMIN" ? words.support({ name }) : words.own({ name }));
}
