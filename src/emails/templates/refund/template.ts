import type { BookingEmailData, LoadedNotification } from "@/domain/notifications/load";
import { type Builders, button, type Email, text, withBooking } from "@/emails/email";
import type { EmailI18n } from "@/emails/i18n/email-i18n";
import { bookingRows } from "@/emails/templates/booking-blocks";
import { en } from "@/emails/templates/refund/texts.en";
import { fr } from "@/emails/templates/refund/texts.fr";
import { nl } from "@/emails/templates/refund/texts.nl";
import type { Locale } from "@/generated/prisma/enums";

const TEXTS: Record<Locale, typeof nl> = { nl, fr, en };

type Made = LoadedNotification<"refund-made">;

/** To the owner what comes back and why; to the caregiver what their share is now, and what is taken back. */
const refundMade = (i18n: EmailI18n, booking: BookingEmailData, made: Made): Email =>
  booking.side === "owner" ? madeForOwner(i18n, booking, made) : madeForCaregiver(i18n, booking, made);

function madeForOwner(i18n: EmailI18n, booking: BookingEmailData, { data }: Made): Email {
  const texts = TEXTS[i18n.locale].made.owner;
  const amount = i18n.money(data.amountCents);
  const placeholders = { care: i18n.care(booking), name: i18n.other(booking) };
  const why = { ADMIN: texts.support, LATE_PAYMENT: texts.late, SURPLUS: texts.surplus }[data.reason];
  return {
    subject: texts.subject({ amount }),
    preview: texts.preview(placeholders),
    title: texts.title,
    blocks: [
      { kind: "amount", label: texts.refund, value: amount },
      text(why(placeholders)),
      bookingRows(i18n, booking),
      text(texts.route),
      button(texts.button, i18n.bookingUrl(booking)),
    ],
    footerReason: i18n.t.reasons.booking,
  };
}

function madeForCaregiver(i18n: EmailI18n, booking: BookingEmailData, { data }: Made): Email {
  const texts = TEXTS[i18n.locale].made.caregiver;
  const { money } = i18n;
  const { amountCents, shareCents, givesBackCents } = data;
  const share = money(shareCents);
  const placeholders = { care: i18n.care(booking), name: i18n.other(booking), amount: money(amountCents) };
  return {
    subject: texts.subject({ share }),
    preview: texts.preview(placeholders),
    title: texts.title,
    blocks: [
      { kind: "amount", label: texts.share, value: share },
      text(texts.text(placeholders)),
      bookingRows(i18n, booking),
      ...(givesBackCents > 0 ? [text(texts.back({ back: money(givesBackCents) }))] : []),
      button(texts.button, i18n.url("/care/earnings")),
    ],
    footerReason: i18n.t.reasons.booking,
  };
}

type Failed = LoadedNotification<"refund-failed">;

/** To the owner: their refund did not arrive, the money is safe, and what happens next. */
function refundFailed(i18n: EmailI18n, booking: BookingEmailData, { data }: Failed): Email {
  const texts = TEXTS[i18n.locale].failed;
  const amount = i18n.money(data.amountCents);
  return {
    subject: texts.subject({ amount }),
    preview: texts.preview,
    title: texts.title,
    blocks: [
      { kind: "amount", label: texts.owed, value: amount },
      text(texts.text({ care: i18n.care(booking) })),
      bookingRows(i18n, booking),
      text(texts.next),
      button(texts.button, i18n.bookingUrl(booking)),
    ],
    footerReason: i18n.t.reasons.booking,
  };
}

export const refundEmails = {
  "refund-made": withBooking(refundMade),
  "refund-failed": withBooking(refundFailed),
} satisfies Partial<Builders>;
