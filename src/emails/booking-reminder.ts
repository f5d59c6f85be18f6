import type { BookingNews } from "@/domain/notices/booking-news";
import { bookingRows } from "./booking-rows";
import { button, type Letter, text } from "./letter";
import type { Voice } from "./voice";

/** To both, a day before: when it begins and what to have at hand. The address itself stays on the page. */
export function bookingReminder(voice: Voice, booking: BookingNews): Letter {
  const words = voice.t.booking.reminder;
  const own = words[booking.side];
  const start = voice.full(booking.startsAt);
  return {
    subject: words.subject({ care: voice.care(booking) }),
    preview: words.preview({ start }),
    title: words.title,
    blocks: [
      text(own.intro({ name: voice.other(booking), start })),
      bookingRows(voice, booking),
      button(own.button, voice.bookingUrl(booking)),
    ],
    why: voice.t.frame.why.booking,
  };
}
