import type { BookingNews } from "@/domain/notices/booking-news";
import { bookingRows } from "./booking-rows";
import { button, type Letter, note, text } from "./letter";
import type { Voice } from "./voice";

/** To the caregiver: who asks for what and when, their share, and until when they may answer. */
export function bookingRequested(voice: Voice, booking: BookingNews): Letter {
  const { t, money, full, short } = voice;
  const words = t.booking.requested;
  const name = voice.other(booking);
  const share = money(booking.caregiverCents);
  return {
    subject: words.subject({ name, ask: voice.ask(booking) }),
    preview: words.preview({ share, respondBy: short(booking.respondBy) }),
    title: words.title({ name }),
    blocks: [
      text(words.intro),
      bookingRows(voice, booking, {
        label: words.share,
        value: words.shareOf({ share, price: money(booking.priceCents) }),
      }),
      ...(booking.hasMessage ? [text(words.message({ name }))] : []),
      note("urgent", words.deadline({ respondBy: full(booking.respondBy) })),
      button(words.button, voice.bookingUrl(booking)),
    ],
    why: t.frame.why.booking,
  };
}
