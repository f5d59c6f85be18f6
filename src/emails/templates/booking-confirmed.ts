import { payoutFrom } from "@/domain/bookings/deadlines";
import type { BookingEmailData } from "@/domain/notifications/load";
import type { NotificationData } from "@/domain/notifications/notify";
import { button, type Email, note, text } from "@/emails/email";
import type { EmailI18n } from "@/emails/i18n/email-i18n";
import { bookingRows, cancellationTerms } from "@/emails/templates/booking-blocks";
import { assertDefined } from "@/lib/errors";
import { after, DAY_MS } from "@/lib/time";

/** The owner's receipt, and to the caregiver that it goes ahead, with their share and when it leaves. */
export const paymentReceived = (i18n: EmailI18n, booking: BookingEmailData): Email =>
  booking.side === "owner" ? paidReceipt(i18n, booking) : paidForCaregiver(i18n, booking);

function paidReceipt(i18n: EmailI18n, booking: BookingEmailData): Email {
  const texts = i18n.t.money.paid.owner;
  const name = i18n.other(booking);
  const price = i18n.money(booking.priceCents);
  const paidAt = assertDefined(booking.paidAt, "paidAt");
  return {
    subject: texts.subject({ price, care: i18n.care(booking) }),
    preview: texts.preview({ name }),
    title: texts.title,
    blocks: [
      { kind: "amount", label: texts.amount, value: price },
      text(texts.intro({ name })),
      bookingRows(
        i18n,
        booking,
        { label: texts.paidOn, value: i18n.full(paidAt) },
        { label: texts.reference, value: booking.id },
      ),
      cancellationTerms(i18n, booking, paidAt),
      button(texts.button, i18n.bookingUrl(booking)),
    ],
    footerReason: i18n.t.frame.why.booking,
  };
}

function paidForCaregiver(i18n: EmailI18n, booking: BookingEmailData): Email {
  const texts = i18n.t.money.paid.caregiver;
  const name = i18n.other(booking);
  const share = i18n.money(booking.caregiverCents);
  return {
    subject: texts.subject({ name, care: i18n.care(booking) }),
    preview: texts.preview({ share }),
    title: texts.title({ name }),
    blocks: [
      { kind: "amount", label: texts.amount, value: share },
      text(texts.intro),
      bookingRows(i18n, booking),
      note("calm", texts.payout({ payout: i18n.full(payoutFrom(booking.endsAt)) })),
      button(texts.button, i18n.bookingUrl(booking)),
    ],
    footerReason: i18n.t.frame.why.booking,
  };
}

/** To the caregiver: their hours are free again; what they still get for a late cancellation, and when. */
export function cancelledForCaregiver(i18n: EmailI18n, booking: BookingEmailData, caregiverCents: number): Email {
  const texts = i18n.t.money.cancelled.caregiver;
  const placeholders = { name: i18n.other(booking), care: i18n.care(booking) };
  const share = i18n.money(caregiverCents);
  const openingText = () => {
    if (booking.cancelledBy === "ADMIN") return texts.support(placeholders);
    return booking.acceptedAt ? texts.own(placeholders) : texts.withdrawn(placeholders);
  };
  const moneyText = () => {
    if (!booking.paidAt) return texts.unpaid;
    if (caregiverCents > 0) return texts.late({ payout: i18n.full(payoutFrom(booking.endsAt)) });
    return booking.cancelReason === "CAREGIVER_FAULT" ? texts.fault : texts.nothing;
  };
  return {
    subject: caregiverCents > 0 ? texts.subjectShare({ ...placeholders, share }) : texts.subject(placeholders),
    preview: booking.paidAt ? texts.preview({ share }) : texts.unpaid,
    title: texts.title,
    blocks: [
      ...(booking.paidAt ? [{ kind: "amount" as const, label: texts.share, value: share }] : []),
      text(openingText()),
      bookingRows(i18n, booking),
      text(moneyText()),
      button(texts.button, i18n.bookingUrl(booking)),
    ],
    footerReason: i18n.t.frame.why.booking,
  };
}

/** Cancelled, with the euros: to the owner what comes back, to the caregiver what they still get. */
export function bookingCancelled(
  i18n: EmailI18n,
  booking: BookingEmailData,
  facts: NotificationData["booking-cancelled"],
): Email {
  if (booking.side === "caregiver") return cancelledForCaregiver(i18n, booking, facts.caregiverCents);
  return booking.paidAt ? cancelledPaid(i18n, booking, facts) : cancelledUnpaid(i18n, booking);
}

function cancelledPaid(
  i18n: EmailI18n,
  booking: BookingEmailData,
  { refundCents, earlierCents }: NotificationData["booking-cancelled"],
): Email {
  const texts = i18n.t.money.cancelled.owner;
  const { money } = i18n;
  const { priceCents } = booking;
  const refund = money(refundCents);
  return {
    subject: texts.subject({ care: i18n.care(booking), refund }),
    preview: texts.preview({ refund, price: money(priceCents) }),
    title: texts.title,
    blocks: [
      { kind: "amount", label: texts.refund, value: refund },
      cancelledOpening(i18n, booking),
      bookingRows(
        i18n,
        booking,
        { label: texts.paid, value: money(priceCents) },
        ...(earlierCents > 0 ? [{ label: texts.earlier, value: money(earlierCents) }] : []),
        { label: texts.kept, value: money(priceCents - refundCents) },
      ),
      ...(refundCents > earlierCents ? [text(texts.route)] : []),
      ...(refundCents === 0 ? [text(texts.nothing)] : []),
      button(texts.button, i18n.bookingUrl(booking)),
    ],
    footerReason: i18n.t.frame.why.booking,
  };
}

function cancelledUnpaid(i18n: EmailI18n, booking: BookingEmailData): Email {
  const texts = i18n.t.money.cancelled.owner;
  return {
    subject: texts.subjectUnpaid({ care: i18n.care(booking) }),
    preview: texts.previewUnpaid,
    title: texts.title,
    blocks: [
      cancelledOpening(i18n, booking),
      bookingRows(i18n, booking),
      text(texts.unpaid),
      button(texts.button, i18n.bookingUrl(booking)),
    ],
    footerReason: i18n.t.frame.why.booking,
  };
}

function cancelledOpening(i18n: EmailI18n, booking: BookingEmailData) {
  const texts = i18n.t.money.cancelled.owner;
  const name = i18n.other(booking);
  return text(booking.cancelledBy === "ADMIN" ? texts.support({ name }) : texts.own({ name }));
}

/** To both, a day before: when it begins and what to have at hand. The address itself stays on the page. */
export function bookingReminder(i18n: EmailI18n, booking: BookingEmailData): Email {
  const texts = i18n.t.booking.reminder;
  const own = texts[booking.side];
  const start = i18n.full(booking.startsAt);
  return {
    subject: texts.subject({ care: i18n.care(booking) }),
    preview: texts.preview({ start }),
    title: texts.title,
    blocks: [
      text(own.intro({ name: i18n.other(booking), start })),
      bookingRows(i18n, booking),
      button(own.button, i18n.bookingUrl(booking)),
    ],
    footerReason: i18n.t.frame.why.booking,
  };
}

/** Rules §6: a review is written within 14 days of the end. */
const REVIEW_DAYS = 14;

/** To both, after the care: how was it, until when they may say so, and what happens to the money meanwhile. */
export function reviewRequest(i18n: EmailI18n, booking: BookingEmailData): Email {
  const { full, short, money } = i18n;
  const texts = i18n.t.booking.review;
  const name = i18n.other(booking);
  const care = i18n.care(booking);
  const until = after(booking.endsAt, REVIEW_DAYS * DAY_MS);
  const payout = full(payoutFrom(booking.endsAt));
  const isOwner = booking.side === "owner";
  return {
    subject: texts.subject({ name }),
    preview: texts.preview({ until: short(until) }),
    title: texts.title({ name }),
    blocks: [
      text(isOwner ? texts.owner({ care }) : texts.caregiver({ care })),
      note("calm", texts.deadline({ until: full(until) })),
      button(texts.button, `${i18n.bookingUrl(booking)}#review`),
      text(isOwner ? texts.complain({ payout }) : texts.share({ share: money(booking.caregiverCents), payout })),
    ],
    footerReason: i18n.t.frame.why.booking,
  };
}
