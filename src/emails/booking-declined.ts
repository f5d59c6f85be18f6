import { DECLINE_REASONS } from "@/domain/bookings/schema";
import type { BookingNews } from "@/domain/notices/booking-news";
import { bookingRows } from "./booking-rows";
import { button, type Letter, text } from "./letter";
import type { Voice } from "./voice";

/** To the owner: the caregiver cannot, why, and where to look next. The caregiver's own words stay on the page. */
export function bookingDeclined(voice: Voice, booking: BookingNews): Letter {
  const { t } = voice;
  const words = t.booking.declined;
  const name = voice.other(booking);
  const care = voice.care(booking);
  const reason = DECLINE_REASONS.find((known) => known === booking.declinedReason) ?? "OTHER";
  return {
    subject: words.subject({ name, care }),
    preview: words.preview,
    title: words.title({ name }),
    blocks: [
      text(words.intro({ care })),
      bookingRows(voice, booking, { label: words.reason, value: words.reasons[reason] }),
      ...(booking.hasDeclineNote ? [text(words.note({ name }))] : []),
      text(words.next),
      button(words.button, voice.url(`/search?service=${booking.service}`)),
    ],
    why: t.frame.why.booking,
  };
}
