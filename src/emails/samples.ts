import { type LoadedNotification, tokenIdOf } from "@/domain/notifications/load";
import { type NotificationData, TEMPLATES, type Template } from "@/domain/notifications/templates";
import { accountSamples } from "@/emails/templates/account/samples";
import { confirmedBookingSamples } from "@/emails/templates/booking-confirmed/samples";
import { bookingRequestSamples } from "@/emails/templates/booking-request/samples";
import { complaintSamples } from "@/emails/templates/complaint/samples";
import { messageSamples } from "@/emails/templates/messages/samples";
import { moneySamples } from "@/emails/templates/money/samples";
import { petSamples } from "@/emails/templates/pets/samples";
import { privacySamples } from "@/emails/templates/privacy/samples";
import { refundSamples } from "@/emails/templates/refund/samples";
import { reviewSamples } from "@/emails/templates/reviews/samples";
import type { Samples } from "@/emails/templates/sample-bookings";
import { searchSamples } from "@/emails/templates/saved-searches/samples";
import { supportSamples } from "@/emails/templates/support/samples";
import type { Locale, TokenPurpose } from "@/generated/prisma/enums";
import { assertDefined } from "@/lib/errors";
import { instantOf } from "@/lib/time";

const samplesByTemplate: Samples<Template> = {
  ...accountSamples,
  ...bookingRequestSamples,
  ...confirmedBookingSamples,
  ...complaintSamples,
  ...refundSamples,
  ...moneySamples,
  ...messageSamples,
  ...reviewSamples,
  ...petSamples,
  ...supportSamples,
  ...searchSamples,
  ...privacySamples,
};

const PURPOSES: { [T in Template]?: TokenPurpose } = {
  "reset-password": "RESET_PASSWORD",
  "email-change-asked": "STOP_EMAIL_CHANGE",
  "email-change-confirm": "CHANGE_EMAIL",
};

function tokenOf(template: Template, data: NotificationData[Template]) {
  const id = tokenIdOf(data);
  const purpose = PURPOSES[template] ?? "VERIFY_EMAIL";
  return id ? { id, purpose, expiresAt: instantOf("2026-12-02T09:12") } : null;
}

/** The samples of one template as they are loaded from the database, by name: "booking-requested, stay". */
const namedSamples = <T extends Template>(template: T) =>
  samplesByTemplate[template].map(
    ({ name, data, booking = null, thread = null, search = null, role = "OWNER" }): [string, LoadedNotification<T>] => [
      name ? `${template}, ${name}` : template,
      {
        template,
        data,
        id: "0199a000-0000-7000-8000-0000000000ff",
        at: instantOf("2026-12-01T09:12"),
        reader: {
          id: "0199a000-0000-7000-8000-0000000000aa",
          address: "reader@example.test",
          firstName: "Sam",
          locale: "nl",
          role,
        },
        booking,
        thread,
        search,
        token: tokenOf(template, data),
      },
    ],
  );

const samples = new Map<string, LoadedNotification>(TEMPLATES.flatMap((template) => namedSamples(template)));

export const sampleNames = [...samples.keys()];

/** A sample for a reader of a language. */
export function sampleNotification(name: string, locale: Locale): LoadedNotification {
  const sample = assertDefined(samples.get(name), name);
  return { ...sample, reader: { ...sample.reader, locale } };
}
