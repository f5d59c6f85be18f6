import type { LoadedNotification } from "@/domain/notifications/load";
import type { Template } from "@/domain/notifications/templates";
import type { Builders, Email } from "@/emails/email";
import { emailI18n } from "@/emails/i18n/email-i18n";
import { accountEmails } from "@/emails/templates/account/template";
import { confirmedBookingEmails } from "@/emails/templates/booking-confirmed/template";
import { bookingRequestEmails } from "@/emails/templates/booking-request/template";
import { complaintEmails } from "@/emails/templates/complaint/template";
import { messageEmails } from "@/emails/templates/messages/template";
import { moneyEmails } from "@/emails/templates/money/template";
import { petEmails } from "@/emails/templates/pets/template";
import { privacyEmails } from "@/emails/templates/privacy/template";
import { refundEmails } from "@/emails/templates/refund/template";
import { reviewEmails } from "@/emails/templates/reviews/template";
import { searchEmails } from "@/emails/templates/saved-searches/template";
import { supportEmails } from "@/emails/templates/support/template";

/** A template that is missing here does not compile. */
const builders: Builders = {
  ...accountEmails,
  ...bookingRequestEmails,
  ...confirmedBookingEmails,
  ...complaintEmails,
  ...refundEmails,
  ...moneyEmails,
  ...messageEmails,
  ...reviewEmails,
  ...petEmails,
  ...supportEmails,
  ...privacyEmails,
  ...searchEmails,
};

/** The notification as an email in the reader's language. */
export const buildEmail = <T extends Template>(notification: LoadedNotification<T>): Email =>
  builders[notification.template](emailI18n(notification.reader.locale), notification);
