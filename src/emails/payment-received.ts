import { payoutFrom } from "@/domain/bookings/deadlines";
import type { BookingNews } from "@/domain/notices/booking-news";
import { must } from "@/lib/errors";
import { bookingRows } from "./booking-rows";
import { cancellationTerms } from "./cancellation-terms";
import { button, type Letter, note, text } from "./letter";
import type { Voice } from "./voice";

/** The owner's receipt, and to the caregiver that it goes ahead, with their share and when it leaves. */
export const paymentReceived = (voice: Voice, booking: BookingNews): Letter =>
  booking.side === "owner" ? receipt(voice, booking) : goesAhead(voice, booking);

function receipt(voice: Voice, booking: BookingNews): Letter {
  const words = voice.t.money.paid.owner;
  const name = voice.other(booking);
  const price = voice.money(booking.priceCents);
  const paidAt = must(booking.paidAt, "paidAt");
  return {
    subject: words.subject({ price, care: voice.care(booking) }),
    preview: words.preview({ name }),
    title: words.title,
    blocks: [
      { kind: "amount", label: words.amount, value: price },
      text(words.intro({ name })),
      bookingRows(
        voice,
        booking,
        { label: words.paidOn, value: voice.full(paidAt) },
        { label: words.reference, value: booking.id },
      ),
      cancellationTerms(voice, booking, paidAt),
      button(words.button, voice.bookingUrl(booking)),
    ],
    why: voice.t.frame.why.booking,
  };
}

function goesAhead(voice: Voice, booking: BookingNews): Letter {
  const words = voice.t.money.paid.caregiver;
  const name = voice.other(booking);
  const share = voice.money(booking.caregiverCents);
  return {
    subject: words.subject({ name, care: voice.care(booking) }),
    preview: words.preview({ share }),
    title: words.title({ name }),
    blocks: [
      { kind: "amount", label: words.amount, value: share },
      text(words.intro),
      bookingRows(voice, booking),
      note("calm", words.payout({ payout: voice.full(payoutFrom(booking.endsAt)) })),
      button(words.button, voice.bookingUrl(booking)),
    ],
    why: voice.t.frame.why.booking,
  };
}
