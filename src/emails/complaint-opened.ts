import type { BookingNews } from "@/domain/notices/booking-news";
import { bookingRows } from "./booking-rows";
import { button, type Letter, text } from "./letter";
import type { Voice } from "./voice";

/** To both: somebody objected, the money waits, and we decide. What was written stays on the page. */
export function complaintOpened(voice: Voice, booking: BookingNews): Letter {
  const { owner, caregiver } = voice.t.money.complaintOpened;
  const name = voice.other(booking);
  const care = voice.care(booking);
  const price = voice.money(booking.priceCents);
  const share = voice.money(booking.caregiverCents);
  const own =
    booking.side === "owner"
      ? { subject: owner.subject({ care }), preview: owner.preview({ price }), intro: owner.intro({ name, price }) }
      : {
          subject: caregiver.subject({ name, care }),
          preview: caregiver.preview({ share }),
          intro: caregiver.intro({ name, share }),
        };
  const { title, next, button: label } = booking.side === "owner" ? owner : caregiver;
  return {
    subject: own.subject,
    preview: own.preview,
    title,
    blocks: [text(own.intro), bookingRows(voice, booking), text(next), button(label, voice.bookingUrl(booking))],
    why: voice.t.frame.why.booking,
  };
}
