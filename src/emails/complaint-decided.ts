import { payoutFrom } from "@/domain/bookings/deadlines";
import type { BookingNews } from "@/domain/notices/booking-news";
import { split } from "@/lib/money";
import { bookingRows } from "./booking-rows";
import { button, type Letter, text } from "./letter";
import type { Voice } from "./voice";

interface Decision {
  /** Everything the owner gets back by this decision, and what they had back before it. */
  refundCents: number;
  earlierCents: number;
  decidedAt: Date;
}

/** The decision, with the euros: to the owner what comes back, to the caregiver what their share is now. */
export const complaintDecided = (voice: Voice, booking: BookingNews, decision: Decision): Letter =>
  booking.side === "owner" ? toOwner(voice, booking, decision) : toCaregiver(voice, booking, decision);

function toOwner(voice: Voice, booking: BookingNews, { refundCents, earlierCents }: Decision): Letter {
  const words = voice.t.money.complaintDecided.owner;
  const { money } = voice;
  const about = { name: voice.other(booking), care: voice.care(booking) };
  const refund = money(refundCents);
  const price = money(booking.priceCents);
  const isRefunded = refundCents > 0;
  return {
    subject: isRefunded ? words.subject({ refund }) : words.subjectNothing,
    preview: words.preview(about),
    title: words.title,
    blocks: [
      { kind: "amount", label: words.refund, value: refund },
      text(isRefunded ? words.refunded(about) : words.nothing({ ...about, price })),
      bookingRows(
        voice,
        booking,
        { label: words.paid, value: price },
        ...(earlierCents > 0 ? [{ label: words.earlier, value: money(earlierCents) }] : []),
        { label: words.kept, value: money(booking.priceCents - earlierCents - refundCents) },
      ),
      ...(isRefunded ? [text(words.route)] : []),
      button(words.button, voice.bookingUrl(booking)),
    ],
    why: voice.t.frame.why.booking,
  };
}

function toCaregiver(voice: Voice, booking: BookingNews, { refundCents, earlierCents, decidedAt }: Decision): Letter {
  const words = voice.t.money.complaintDecided.caregiver;
  const { money } = voice;
  const about = { name: voice.other(booking), care: voice.care(booking) };
  const { caregiverCents } = split(booking.priceCents - earlierCents - refundCents, booking.feeBps);
  const leaves = payoutFrom(booking.endsAt);
  const payout = decidedAt < leaves ? words.payout({ payout: voice.full(leaves) }) : words.payoutNow;
  const price = money(booking.priceCents);
  return {
    subject: words.subject({ share: money(caregiverCents) }),
    preview: words.preview(about),
    title: words.title,
    blocks: [
      { kind: "amount", label: words.share, value: money(caregiverCents) },
      text(refundCents > 0 ? words.refunded({ ...about, refund: money(refundCents), price }) : words.nothing(about)),
      bookingRows(voice, booking),
      ...(caregiverCents > 0 ? [text(payout)] : []),
      button(words.button, voice.url("/care/earnings")),
    ],
    why: voice.t.frame.why.booking,
  };
}
