import { payoutFrom } from "@/domain/bookings/deadlines";
import type { BookingEmailData, LoadedNotification } from "@/domain/notifications/load";
import type { NotificationData } from "@/domain/notifications/templates";
import { reviewUntil } from "@/domain/reviews/deadlines";
import { type Builders, button, type Email, note, text, withBooking } from "@/emails/email";
import type { EmailI18n } from "@/emails/i18n/email-i18n";
import { bookingRows, cancellationTerms } from "@/emails/templates/booking-blocks";
import { en } from "@/emails/templates/booking-confirmed/texts.en";
import { fr } from "@/emails/templates/booking-confirmed/texts.fr";
import { nl } from "@/emails/templates/booking-confirmed/texts.nl";
import type { Locale } from "@/generated/prisma/enums";
import { assertDefined } from "@/lib/errors";

const TEXTS: Record<Locale, typeof nl> = { nl, fr, en };

/** To the owner their receipt; to the caregiver that the booking is confirmed, with their share and when it is paid out. */
const paymentReceived = (i18n: EmailI18n, booking: BookingEmailData): Email =>
  booking.side === "owner" ? paidReceipt(i18n, booking) : paidForCaregiver(i18n, booking);

function paidReceipt(i18n: EmailI18n, booking: BookingEmailData): Email {
  const texts = TEXTS[i18n.locale].paid.owner;
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
    footerReason: i18n.t.reasons.booking,
  };
}

function paidForCaregiver(i18n: EmailI18n, booking: BookingEmailData): Email {
  const texts = TEXTS[i18n.locale].paid.caregiver;
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
    footerReason: i18n.t.reasons.booking,
  };
}

/** To the caregiver: their hours are free again; what they get for a late cancellation, and when. */
function cancelledForCaregiver(
  i18n: EmailI18n,
  booking: BookingEmailData,
  { caregiverCents, processing }: NotificationData["booking-cancelled"],
): Email {
  const texts = TEXTS[i18n.locale].cancelled.caregiver;
  const placeholders = { name: i18n.other(booking), care: i18n.care(booking) };
  const share = i18n.money(caregiverCents);
  const openingText = () => {
    if (booking.cancelledBy === "ADMIN") return texts.support(placeholders);
    return booking.acceptedAt ? texts.own(placeholders) : texts.withdrawn(placeholders);
  };
  const moneyText = () => {
    if (!booking.paidAt) return processing ? texts.processing : texts.unpaid;
    if (caregiverCents > 0) return texts.late({ payout: i18n.full(payoutFrom(booking.endsAt)) });
    const isByPolicy = booking.cancelReason === null || booking.cancelReason === "OWNER_ASKED";
    return isByPolicy ? texts.nothing : texts.fault;
  };
  return {
    subject: caregiverCents > 0 ? texts.subjectShare({ ...placeholders, share }) : texts.subject(placeholders),
    preview: caregiverCents > 0 ? texts.preview({ share }) : moneyText(),
    title: texts.title,
    blocks: [
      ...(caregiverCents > 0 ? [{ kind: "amount" as const, label: texts.share, value: share }] : []),
      text(openingText()),
      bookingRows(i18n, booking),
      text(moneyText()),
      button(texts.button, i18n.bookingUrl(booking)),
    ],
    footerReason: i18n.t.reasons.booking,
  };
}

/** Cancelled, with the euros: to the owner the refund, to the caregiver what they still get. */
function bookingCancelled(
  i18n: EmailI18n,
  booking: BookingEmailData,
  { data }: LoadedNotification<"booking-cancelled">,
): Email {
  if (booking.side === "caregiver") return cancelledForCaregiver(i18n, booking, data);
  return booking.paidAt ? cancelledPaid(i18n, booking, data) : cancelledUnpaid(i18n, booking, data);
}

function cancelledPaid(
  i18n: EmailI18n,
  booking: BookingEmailData,
  { refundCents, earlierCents, contested }: NotificationData["booking-cancelled"],
): Email {
  const texts = TEXTS[i18n.locale].cancelled.owner;
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
        { label: texts.retained, value: money(priceCents - refundCents) },
      ),
      ...(refundCents > earlierCents ? [text(contested ? texts.contested : texts.route)] : []),
      ...(refundCents === 0 ? [text(texts.nothing)] : []),
      ...cancelledNext(i18n, booking),
    ],
    footerReason: i18n.t.reasons.booking,
  };
}

function cancelledUnpaid(
  i18n: EmailI18n,
  booking: BookingEmailData,
  { processing }: NotificationData["booking-cancelled"],
): Email {
  const texts = TEXTS[i18n.locale].cancelled.owner;
  return {
    subject: texts.subjectUnpaid({ care: i18n.care(booking) }),
    preview: processing ? texts.previewProcessing : texts.previewUnpaid,
    title: texts.title,
    blocks: [
      cancelledOpening(i18n, booking),
      bookingRows(i18n, booking),
      text(processing ? texts.processing : texts.unpaid),
      ...cancelledNext(i18n, booking),
    ],
    footerReason: i18n.t.reasons.booking,
  };
}

/** Where to go from here: to other caregivers for the same dates when this one can no longer come, else to the booking. */
function cancelledNext(i18n: EmailI18n, booking: BookingEmailData) {
  const texts = TEXTS[i18n.locale].cancelled.owner;
  const cannotCome = booking.cancelReason === "RIGHTS_ENDED" || booking.cancelReason === "CAREGIVER_FAULT";
  if (!cannotCome) return [button(texts.button, i18n.bookingUrl(booking))];
  return [text(texts.next), button(texts.search, i18n.replacementsUrl(booking))];
}

function cancelledOpening(i18n: EmailI18n, booking: BookingEmailData) {
  const texts = TEXTS[i18n.locale].cancelled.owner;
  const name = i18n.other(booking);
  return text(booking.cancelledBy === "ADMIN" ? texts.support({ name }) : texts.own({ name }));
}

/** To both, a day before: when it begins and what to prepare. The street address stays on the page. */
function bookingReminder(i18n: EmailI18n, booking: BookingEmailData): Email {
  const texts = TEXTS[i18n.locale].reminder;
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
    footerReason: i18n.t.reasons.booking,
  };
}

/** To both, after the care: how was it, until when they may write a review, and what happens to the money meanwhile. */
function reviewRequest(i18n: EmailI18n, booking: BookingEmailData): Email {
  const { full, short, money } = i18n;
  const texts = TEXTS[i18n.locale].review;
  const name = i18n.other(booking);
  const care = i18n.care(booking);
  const until = reviewUntil(booking.endsAt);
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
    footerReason: i18n.t.reasons.booking,
  };
}

export const confirmedBookingEmails = {
  "payment-received": withBooking(paymentReceived),
  "booking-cancelled": withBooking(bookingCancelled),
  "booking-reminder": withBooking(bookingReminder),
  "review-request": withBooking(reviewRequest),
} satisfies Partial<Builders>;
