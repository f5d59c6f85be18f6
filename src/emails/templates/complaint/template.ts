import { payoutFrom } from "@/domain/bookings/deadlines";
import type { BookingEmailData, LoadedNotification } from "@/domain/notifications/load";
import { type Builders, button, type Email, text, withBooking } from "@/emails/email";
import type { EmailI18n } from "@/emails/i18n/email-i18n";
import { bookingRows } from "@/emails/templates/booking-blocks";
import { en } from "@/emails/templates/complaint/texts.en";
import { fr } from "@/emails/templates/complaint/texts.fr";
import { nl } from "@/emails/templates/complaint/texts.nl";
import type { Locale } from "@/generated/prisma/enums";
import { splitFee } from "@/lib/money";

const TEXTS: Record<Locale, typeof nl> = { nl, fr, en };

/** To both: a complaint is open, the money waits, and support decides. The text of the complaint stays on the page. */
function complaintOpened(i18n: EmailI18n, booking: BookingEmailData): Email {
  const { owner, caregiver } = TEXTS[i18n.locale].opened;
  const name = i18n.other(booking);
  const care = i18n.care(booking);
  const price = i18n.money(booking.priceCents);
  const share = i18n.money(booking.caregiverCents);
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
    blocks: [text(own.intro), bookingRows(i18n, booking), text(next), button(label, i18n.bookingUrl(booking))],
    footerReason: i18n.t.reasons.booking,
  };
}

/** To the owner: the caregiver gave her side. Her words stay on the page. */
function complaintReplied(i18n: EmailI18n, booking: BookingEmailData): Email {
  const texts = TEXTS[i18n.locale].replied;
  const placeholders = { name: i18n.other(booking), care: i18n.care(booking) };
  return {
    subject: texts.subject(placeholders),
    preview: texts.preview,
    title: texts.title(placeholders),
    blocks: [
      text(texts.intro(placeholders)),
      bookingRows(i18n, booking),
      button(texts.button, i18n.bookingUrl(booking)),
    ],
    footerReason: i18n.t.reasons.booking,
  };
}

type Decision = LoadedNotification<"complaint-decided">;

/** The decision, with the euros: to the owner the refund, to the caregiver what their share is now. */
const complaintDecided = (i18n: EmailI18n, booking: BookingEmailData, decision: Decision): Email =>
  booking.side === "owner" ? decidedForOwner(i18n, booking, decision) : decidedForCaregiver(i18n, booking, decision);

/** What was decided: nothing goes back, a part, or all that was left. */
function outcomeOf({ priceCents }: BookingEmailData, { refundCents, earlierCents }: Decision["data"]) {
  if (refundCents === 0) return "nothing" as const;
  return priceCents - earlierCents - refundCents > 0 ? ("part" as const) : ("all" as const);
}

function decidedForOwner(i18n: EmailI18n, booking: BookingEmailData, { data }: Decision): Email {
  const { refundCents, earlierCents, hasReply } = data;
  const texts = TEXTS[i18n.locale].decided.owner;
  const { money } = i18n;
  const placeholders = { name: i18n.other(booking), care: i18n.care(booking) };
  const refund = money(refundCents);
  const price = money(booking.priceCents);
  const isRefunded = refundCents > 0;
  return {
    subject: isRefunded ? texts.subject({ refund }) : texts.subjectNothing,
    preview: texts.preview(placeholders),
    title: texts.titles[outcomeOf(booking, data)],
    blocks: [
      { kind: "amount", label: texts.refund, value: refund },
      text(hasReply ? texts.withReply(placeholders) : texts.withoutReply(placeholders)),
      ...(isRefunded ? [] : [text(texts.nothing({ price }))]),
      bookingRows(
        i18n,
        booking,
        { label: texts.paid, value: price },
        ...(earlierCents > 0 ? [{ label: texts.earlier, value: money(earlierCents) }] : []),
        { label: texts.retained, value: money(booking.priceCents - earlierCents - refundCents) },
      ),
      ...(isRefunded ? [text(texts.route)] : []),
      button(texts.button, i18n.bookingUrl(booking)),
    ],
    footerReason: i18n.t.reasons.booking,
  };
}

function decidedForCaregiver(i18n: EmailI18n, booking: BookingEmailData, { data, at: decidedAt }: Decision): Email {
  const { refundCents, earlierCents, hasReply } = data;
  const texts = TEXTS[i18n.locale].decided.caregiver;
  const { money } = i18n;
  const placeholders = { name: i18n.other(booking), care: i18n.care(booking) };
  const { restCents: caregiverCents } = splitFee(booking.priceCents - earlierCents - refundCents, booking.feeBps);
  const payoutAt = payoutFrom(booking.endsAt);
  const payout = decidedAt < payoutAt ? texts.payout({ payout: i18n.full(payoutAt) }) : texts.payoutNow;
  const price = money(booking.priceCents);
  return {
    subject: texts.subject({ share: money(caregiverCents) }),
    preview: texts.preview(placeholders),
    title: texts.titles[outcomeOf(booking, data)],
    blocks: [
      { kind: "amount", label: texts.share, value: money(caregiverCents) },
      text(hasReply ? texts.withReply(placeholders) : texts.withoutReply(placeholders)),
      text(refundCents > 0 ? texts.refunded({ refund: money(refundCents), price }) : texts.nothing),
      bookingRows(i18n, booking),
      ...(caregiverCents > 0 ? [text(payout)] : []),
      button(texts.button, i18n.url("/care/earnings")),
    ],
    footerReason: i18n.t.reasons.booking,
  };
}

export const complaintEmails = {
  "complaint-opened": withBooking(complaintOpened),
  "complaint-replied": withBooking(complaintReplied),
  "complaint-decided": withBooking(complaintDecided),
} satisfies Partial<Builders>;
