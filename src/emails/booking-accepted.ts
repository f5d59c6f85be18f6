import type { BookingNews } from "@/domain/notices/booking-news";
import { must } from "@/lib/errors";
import { bookingRows } from "./booking-rows";
import { cancellationTerms } from "./cancellation-terms";
import { button, type Letter, note, text } from "./letter";
import type { Voice } from "./voice";

/** To the owner: the place is held; what to pay before when, and what cancelling would give back. */
export function bookingAccepted(voice: Voice, booking: BookingNews): Letter {
  const { t, full, short } = voice;
  const words = t.booking.accepted;
  const name = voice.other(booking);
  const payBy = must(booking.payBy, "payBy");
  const price = voice.money(booking.priceCents);
  return {
    subject: words.subject({ name, payBy: short(payBy) }),
    preview: words.preview({ price, care: voice.care(booking) }),
    title: words.title({ name }),
    blocks: [
      text(words.intro),
      bookingRows(voice, booking, { label: words.toPay, value: price }),
      note("urgent", words.deadline({ payBy: full(payBy) })),
      button(words.button({ price }), voice.bookingUrl(booking)),
      cancellationTerms(voice, booking, must(booking.acceptedAt, "acceptedAt")),
    ],
    why: t.frame.why.booking,
  };
}
