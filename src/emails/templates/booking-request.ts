import { DECLINE_REASONS } from "@/domain/bookings/schema";
import type { BookingEmailData } from "@/domain/notifications/load";
import { button, type Email, note, text } from "@/emails/email";
import type { EmailI18n } from "@/emails/i18n/email-i18n";
import { bookingRows, cancellationTerms } from "@/emails/templates/booking-blocks";
import { assertDefined } from "@/lib/errors";

/** To the caregiver: who asks for what and when, their share, and until when they may answer. */
export function bookingRequested(i18n: EmailI18n, booking: BookingEmailData): Email {
  const { t, money, full, short } = i18n;
  const texts = t.booking.requested;
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
    footerReason: t.frame.why.booking,
  };
}

/** To the owner: the place is held; what to pay before when, and what cancelling would give back. */
export function bookingAccepted(i18n: EmailI18n, booking: BookingEmailData): Email {
  const { t, full, short } = i18n;
  const texts = t.booking.accepted;
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
    footerReason: t.frame.why.booking,
  };
}

/** To the owner: the caregiver cannot, why, and where to look next. The caregiver's own words stay on the page. */
export function bookingDeclined(i18n: EmailI18n, booking: BookingEmailData): Email {
  const { t } = i18n;
  const texts = t.booking.declined;
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
      button(texts.button, i18n.url(`/search?service=${booking.service}`)),
    ],
    footerReason: t.frame.why.booking,
  };
}

/** A booking that lapsed: never answered (to the owner), or accepted and never paid (to both). */
export function bookingExpired(i18n: EmailI18n, booking: BookingEmailData): Email {
  if (!booking.acceptedAt) return requestUnanswered(i18n, booking);
  return booking.side === "owner" ? acceptedUnpaid(i18n, booking) : acceptedUnpaidForCaregiver(i18n, booking);
}

function requestUnanswered(i18n: EmailI18n, booking: BookingEmailData): Email {
  const texts = i18n.t.booking.expired.unanswered;
  const name = i18n.other(booking);
  return {
    subject: texts.subject({ name, care: i18n.care(booking) }),
    preview: texts.preview,
    title: texts.title,
    blocks: [
      text(texts.intro({ name, respondBy: i18n.full(booking.respondBy) })),
      bookingRows(i18n, booking),
      text(texts.next),
      button(texts.button, i18n.url(`/search?service=${booking.service}`)),
    ],
    footerReason: i18n.t.frame.why.booking,
  };
}

function acceptedUnpaid(i18n: EmailI18n, booking: BookingEmailData): Email {
  const texts = i18n.t.booking.expired.unpaid;
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
    footerReason: i18n.t.frame.why.booking,
  };
}

function acceptedUnpaidForCaregiver(i18n: EmailI18n, booking: BookingEmailData): Email {
  const texts = i18n.t.booking.expired.forCaregiver;
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
    footerReason: i18n.t.frame.why.booking,
  };
}
