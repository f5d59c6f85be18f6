import { DECLINE_REASONS } from "@/domain/bookings/schema";
import type { BookingEmailData } from "@/domain/notifications/load";
import { type Builders, button, type Email, note, text, withBooking } from "@/emails/email";
import type { EmailI18n } from "@/emails/i18n/email-i18n";
import { bookingRows, cancellationTerms } from "@/emails/templates/booking-blocks";
import { en } from "@/emails/templates/booking-request/texts.en";
import { fr } from "@/emails/templates/booking-request/texts.fr";
import { nl } from "@/emails/templates/booking-request/texts.nl";
import type { Locale } from "@/generated/prisma/enums";
import { assertDefined } from "@/lib/errors";

const TEXTS: Record<Locale, typeof nl> = { nl, fr, en };

/** To the caregiver: who requests what and when, their share, and until when they may answer. */
function bookingRequested(i18n: EmailI18n, booking: BookingEmailData): Email {
  const { money, full, short } = i18n;
  const texts = TEXTS[i18n.locale].requested;
  const name = i18n.other(booking);
  const share = money(booking.caregiverCents);
  return {
    subject: texts.subject({ name, ask: i18n.ask(booking) }),
    preview: texts.preview({ share, respondBy: short(booking.respondBy) }),
    title: texts.title({ name }),
    blocks: [
      text(texts.intro),
      bookingRows(i18n, booking, {
        label: texts.share,
        value: texts.shareOf({ share, price: money(booking.priceCents) }),
      }),
      ...(booking.hasMessage ? [text(texts.message({ name }))] : []),
      note("urgent", texts.deadline({ respondBy: full(booking.respondBy) })),
      button(texts.button, i18n.bookingUrl(booking)),
    ],
    footerReason: i18n.t.reasons.booking,
  };
}

/** To the owner: the place is reserved; what to pay before when, and what a cancellation refunds. */
function bookingAccepted(i18n: EmailI18n, booking: BookingEmailData): Email {
  const { full, short } = i18n;
  const texts = TEXTS[i18n.locale].accepted;
  const name = i18n.other(booking);
  const payBy = assertDefined(booking.payBy, "payBy");
  const price = i18n.money(booking.priceCents);
  return {
    subject: texts.subject({ name, payBy: short(payBy) }),
    preview: texts.preview({ price, care: i18n.care(booking) }),
    title: texts.title({ name }),
    blocks: [
      text(texts.intro),
      bookingRows(i18n, booking, { label: texts.toPay, value: price }),
      note("urgent", texts.deadline({ payBy: full(payBy) })),
      button(texts.button({ price }), i18n.bookingUrl(booking)),
      cancellationTerms(i18n, booking, assertDefined(booking.acceptedAt, "acceptedAt")),
    ],
    footerReason: i18n.t.reasons.booking,
  };
}

/** To the owner: the caregiver cannot, why, and where to look next. The caregiver's own words stay on the page. */
function bookingDeclined(i18n: EmailI18n, booking: BookingEmailData): Email {
  const texts = TEXTS[i18n.locale].declined;
  const name = i18n.other(booking);
  const care = i18n.care(booking);
  const reason = DECLINE_REASONS.find((known) => known === booking.declinedReason) ?? "OTHER";
  return {
    subject: texts.subject({ name, care }),
    preview: texts.preview,
    title: texts.title({ name }),
    blocks: [
      text(texts.intro({ care })),
      bookingRows(i18n, booking, { label: texts.reason, value: texts.reasons[reason] }),
      ...(booking.hasDeclineNote ? [text(texts.note({ name }))] : []),
      text(texts.next),
      button(texts.button, i18n.replacementsUrl(booking)),
    ],
    footerReason: i18n.t.reasons.booking,
  };
}

/** An expired booking: never answered (to the owner), or accepted and never paid (to both). */
function bookingExpired(i18n: EmailI18n, booking: BookingEmailData): Email {
  if (!booking.acceptedAt) return requestUnanswered(i18n, booking);
  return booking.side === "owner" ? acceptedUnpaid(i18n, booking) : acceptedUnpaidForCaregiver(i18n, booking);
}

function requestUnanswered(i18n: EmailI18n, booking: BookingEmailData): Email {
  const texts = TEXTS[i18n.locale].expired.unanswered;
  const name = i18n.other(booking);
  return {
    subject: texts.subject({ name, care: i18n.care(booking) }),
    preview: texts.preview,
    title: texts.title,
    blocks: [
      text(texts.intro({ name, respondBy: i18n.full(booking.respondBy) })),
      bookingRows(i18n, booking),
      text(texts.next),
      button(texts.button, i18n.replacementsUrl(booking)),
    ],
    footerReason: i18n.t.reasons.booking,
  };
}

function acceptedUnpaid(i18n: EmailI18n, booking: BookingEmailData): Email {
  const texts = TEXTS[i18n.locale].expired.unpaid;
  const payBy = i18n.full(assertDefined(booking.payBy, "payBy"));
  return {
    subject: texts.subject({ care: i18n.care(booking) }),
    preview: texts.preview,
    title: texts.title,
    blocks: [
      text(texts.intro({ price: i18n.money(booking.priceCents), payBy })),
      bookingRows(i18n, booking),
      text(texts.late),
      button(texts.button, i18n.bookingUrl(booking)),
    ],
    footerReason: i18n.t.reasons.booking,
  };
}

function acceptedUnpaidForCaregiver(i18n: EmailI18n, booking: BookingEmailData): Email {
  const texts = TEXTS[i18n.locale].expired.forCaregiver;
  const name = i18n.other(booking);
  return {
    subject: texts.subject({ name, care: i18n.care(booking) }),
    preview: texts.preview,
    title: texts.title,
    blocks: [
      text(texts.intro({ name, payBy: i18n.full(assertDefined(booking.payBy, "payBy")) })),
      bookingRows(i18n, booking),
      button(texts.button, i18n.bookingUrl(booking)),
    ],
    footerReason: i18n.t.reasons.booking,
  };
}

export const bookingRequestEmails = {
  "booking-requested": withBooking(bookingRequested),
  "booking-accepted": withBooking(bookingAccepted),
  "booking-declined": withBooking(bookingDeclined),
  "booking-expired": withBooking(bookingExpired),
} satisfies Partial<Builders>;
