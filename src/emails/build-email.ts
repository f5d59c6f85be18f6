import { linkUrl } from "@/domain/accounts/email-links";
import type { BookingEmailData, LoadedNotification } from "@/domain/notifications/load";
import type { Notification } from "@/domain/notifications/notify";
import type { Email } from "@/emails/email";
import { type EmailI18n, emailI18n } from "@/emails/i18n/email-i18n";
import {
  caregiverApproved,
  caregiverRejected,
  resetPassword,
  verifyAddress,
  welcome,
} from "@/emails/templates/account";
import {
  bookingCancelled,
  bookingReminder,
  paymentReceived,
  reviewRequest,
} from "@/emails/templates/booking-confirmed";
import { bookingAccepted, bookingDeclined, bookingExpired, bookingRequested } from "@/emails/templates/booking-request";
import { complaintDecided, complaintOpened } from "@/emails/templates/complaint";
import { earningsStatement, payoutFailed, payoutSent } from "@/emails/templates/money";
import { assertDefined } from "@/lib/errors";

type BookingNotification = Extract<
  Notification,
  { template: `booking-${string}` | `complaint-${string}` | "payment-received" | "review-request" }
>;

/** News about a booking, as its reader's side of it. `at` is when it happened. */
export function buildBookingEmail(
  i18n: EmailI18n,
  booking: BookingEmailData,
  news: BookingNotification,
  at: Date,
): Email {
  switch (news.template) {
    case "booking-requested":
      return bookingRequested(i18n, booking);
    case "booking-accepted":
      return bookingAccepted(i18n, booking);
    case "booking-declined":
      return bookingDeclined(i18n, booking);
    case "booking-expired":
      return bookingExpired(i18n, booking);
    case "payment-received":
      return paymentReceived(i18n, booking);
    case "booking-cancelled":
      return bookingCancelled(i18n, booking, news.facts);
    case "booking-reminder":
      return bookingReminder(i18n, booking);
    case "review-request":
      return reviewRequest(i18n, booking);
    case "complaint-opened":
      return complaintOpened(i18n, booking);
    case "complaint-decided":
      return complaintDecided(i18n, booking, { ...news.facts, decidedAt: at });
  }
}

/** The news as a letter in the reader's language. A message that is missing here does not compile. */
export function buildEmail(notice: LoadedNotification): Email {
  const { news, reader, booking } = notice;
  const i18n = emailI18n(reader.locale);
  switch (news.template) {
    case "verify-address":
      return verifyAddress(i18n, linkOf(notice));
    case "reset-password":
      return resetPassword(i18n, linkOf(notice));
    case "welcome":
      return welcome(i18n, reader.role);
    case "caregiver-approved":
      return caregiverApproved(i18n);
    case "caregiver-rejected":
      return caregiverRejected(i18n, news.facts);
    case "payout-sent":
      return payoutSent(i18n, booking, news.facts);
    case "earnings-statement":
      return earningsStatement(i18n, news.facts);
    case "payout-failed":
      return payoutFailed(i18n, news.facts);
    default:
      return buildBookingEmail(i18n, assertDefined(booking, "booking"), news, notice.at);
  }
}

function linkOf({ token, reader }: LoadedNotification) {
  const { id, purpose, expiresAt } = assertDefined(token, "token");
  return { href: linkUrl(id, purpose, reader.locale), expiresAt };
}
