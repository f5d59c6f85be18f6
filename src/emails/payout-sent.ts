import type { BookingNews } from "@/domain/notices/booking-news";
import { bookingRows } from "./booking-rows";
import { button, type Letter, text } from "./letter";
import type { Voice } from "./voice";

/** To the caregiver: their share has left, for which care, and when the bank will show it. */
export function payoutSent(
  voice: Voice,
  booking: BookingNews | null,
  { amountCents }: { amountCents: number },
): Letter {
  const words = voice.t.money.payoutSent;
  const amount = voice.money(amountCents);
  return {
    subject: words.subject({ amount }),
    preview: words.preview,
    title: words.title,
    blocks: [
      { kind: "amount", label: words.amount, value: amount },
      text(booking ? words.intro({ care: voice.care(booking) }) : words.introPlain),
      ...(booking ? [bookingRows(voice, booking)] : []),
      text(words.bank),
      button(words.button, voice.url("/care/earnings")),
    ],
    why: voice.t.frame.why.care,
  };
}
