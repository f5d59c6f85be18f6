import type { BookingNews } from "@/domain/notices/booking-news";
import { must } from "@/lib/errors";
import { bookingRows } from "./booking-rows";
import { button, type Letter, text } from "./letter";
import type { Voice } from "./voice";

/** A booking that lapsed: never answered (to the owner), or accepted and never paid (to both). */
export function bookingExpired(voice: Voice, booking: BookingNews): Letter {
  if (!booking.acceptedAt) return unanswered(voice, booking);
  return booking.side === "owner" ? unpaid(voice, booking) : unpaidForCaregiver(voice, booking);
}

function unanswered(voice: Voice, booking: BookingNews): Letter {
  const words = voice.t.booking.expired.unanswered;
  const name = voice.other(booking);
  return {
    subject: words.subject({ name, care: voice.care(booking) }),
    preview: words.preview,
    title: words.title,
    blocks: [
      text(words.intro({ name, respondBy: voice.full(booking.respondBy) })),
      bookingRows(voice, booking),
      text(words.next),
      button(words.button, voice.url(`/search?service=${booking.service}`)),
    ],
    why: voice.t.frame.why.booking,
  };
}

function unpaid(voice: Voice, booking: BookingNews): Letter {
  const words = voice.t.booking.expired.unpaid;
  const payBy = voice.full(must(booking.payBy, "payBy"));
  return {
    subject: words.subject({ care: voice.care(booking) }),
    preview: words.preview,
    title: words.title,
    blocks: [
      text(words.intro({ price: voice.money(booking.priceCents), payBy })),
      bookingRows(voice, booking),
      text(words.late),
      button(words.button, voice.bookingUrl(booking)),
    ],
    why: voice.t.frame.why.booking,
  };
}

function unpaidForCaregiver(voice: Voice, booking: BookingNews): Letter {
  const words = voice.t.booking.expired.forCaregiver;
  const name = voice.other(booking);
  return {
    subject: words.subject({ name, care: voice.care(booking) }),
    preview: words.preview,
    title: words.title,
    blocks: [
      text(words.intro({ name, payBy: voice.full(must(booking.payBy, "payBy")) })),
      bookingRows(voice, booking),
      button(words.button, voice.bookingUrl(booking)),
    ],
    why: voice.t.frame.why.booking,
  };
}
