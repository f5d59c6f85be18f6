import type { BookingEmailData, LoadedNotification } from "@/domain/notifications/load";
import type { Notification } from "@/domain/notifications/notify";
import type { Locale, TokenPurpose } from "@/generated/prisma/enums";
import { assertDefined } from "@/lib/errors";
import { instantOf } from "@/lib/time";

const AT = instantOf("2026-12-01T09:12");
const TOKEN_ID = "0199a000-0000-7000-8000-00000000000a";

/** A paid hour of walking for € 26,00, of which the caregiver gets € 20,80; Fri 4 December 2026, 10:00–11:00. */
export const walk: BookingEmailData = {
  id: "0199a000-0000-7000-8000-000000000001",
  status: "PAID",
  service: "DOG_WALKING",
  minutes: 60,
  startsAt: instantOf("2026-12-04T10:00"),
  endsAt: instantOf("2026-12-04T11:00"),
  priceCents: 2600,
  feeBps: 2000,
  caregiverCents: 2080,
  respondBy: instantOf("2026-12-02T08:00"),
  payBy: instantOf("2026-12-02T09:12"),
  fullRefundUntil: instantOf("2026-12-03T10:00"),
  acceptedAt: instantOf("2026-12-01T09:12"),
  paidAt: instantOf("2026-12-01T14:30"),
  declinedReason: "NO_TIME",
  cancelledBy: "OWNER",
  cancelReason: "OWNER_ASKED",
  side: "owner",
  otherName: "Lotte",
  petNames: ["Bas", "Mimi"],
  hasMessage: true,
  hasDeclineNote: true,
  reviewed: false,
};

/** Three nights for € 1.234,50, asked and not yet answered. */
export const stay: BookingEmailData = {
  ...walk,
  service: "BOARDING",
  minutes: null,
  endsAt: instantOf("2026-12-07T17:00"),
  priceCents: 123450,
  caregiverCents: 98760,
};

const unanswered = { acceptedAt: null, paidAt: null, payBy: null };
const toOwner = (change: Partial<BookingEmailData> = {}) => ({ ...walk, ...change });
const toCaregiver = (change: Partial<BookingEmailData> = {}): BookingEmailData => ({
  ...walk,
  side: "caregiver",
  otherName: "Jan",
  ...change,
});

const line = { startsAt: "2026-11-06T09:00:00.000Z", service: "DOG_WALKING" as const, shareCents: 2080 };
const sums = { keptCents: 5200, feeCents: 1040, shareCents: 4160 };
const statement = { month: "2026-11", lines: [line, line], more: 0, ...sums };

const late = { refundCents: 1300, earlierCents: 0, caregiverCents: 1040 };
const none = { refundCents: 0, earlierCents: 0, caregiverCents: 0 };
const all = { refundCents: 2600, earlierCents: 0, caregiverCents: 0 };

/** Every message we send, once for each of its readers and outcomes, by name. */
export const samples: Record<string, { news: Notification; booking?: BookingEmailData; role?: "OWNER" | "CAREGIVER" }> =
  {
    "verify-address": { news: { template: "verify-address", facts: { tokenId: TOKEN_ID } } },
    "reset-password": { news: { template: "reset-password", facts: { tokenId: TOKEN_ID } } },
    "welcome, owner": { news: { template: "welcome", facts: {} }, role: "OWNER" },
    "welcome, caregiver": { news: { template: "welcome", facts: {} }, role: "CAREGIVER" },
    "booking-requested": { news: { template: "booking-requested", facts: {} }, booking: toCaregiver(unanswered) },
    "booking-requested, stay": {
      news: { template: "booking-requested", facts: {} },
      booking: { ...stay, ...unanswered, side: "caregiver", otherName: "Jan" },
    },
    "booking-accepted": { news: { template: "booking-accepted", facts: {} }, booking: toOwner({ paidAt: null }) },
    "booking-accepted, stay": { news: { template: "booking-accepted", facts: {} }, booking: { ...stay, paidAt: null } },
    "booking-declined": { news: { template: "booking-declined", facts: {} }, booking: toOwner(unanswered) },
    "booking-expired, unanswered": { news: { template: "booking-expired", facts: {} }, booking: toOwner(unanswered) },
    "booking-expired, unpaid": { news: { template: "booking-expired", facts: {} }, booking: toOwner({ paidAt: null }) },
    "booking-expired, caregiver": {
      news: { template: "booking-expired", facts: {} },
      booking: toCaregiver({ paidAt: null }),
    },
    "payment-received, owner": { news: { template: "payment-received", facts: {} }, booking: toOwner() },
    "payment-received, late": {
      news: { template: "payment-received", facts: {} },
      booking: toOwner({ paidAt: instantOf("2026-12-03T10:01") }),
    },
    "payment-received, caregiver": { news: { template: "payment-received", facts: {} }, booking: toCaregiver() },
    "booking-cancelled, owner": { news: { template: "booking-cancelled", facts: late }, booking: toOwner() },
    "booking-cancelled, refunded earlier": {
      news: { template: "booking-cancelled", facts: { ...late, earlierCents: 500 } },
      booking: toOwner(),
    },
    "booking-cancelled, nothing back": { news: { template: "booking-cancelled", facts: none }, booking: toOwner() },
    "booking-cancelled, unpaid": {
      news: { template: "booking-cancelled", facts: none },
      booking: toOwner({ paidAt: null, cancelledBy: "ADMIN" }),
    },
    "booking-cancelled, caregiver": { news: { template: "booking-cancelled", facts: late }, booking: toCaregiver() },
    "booking-cancelled, in time": {
      news: { template: "booking-cancelled", facts: all },
      booking: toCaregiver(),
    },
    "booking-cancelled, caregiver's fault": {
      news: { template: "booking-cancelled", facts: all },
      booking: toCaregiver({ cancelledBy: "ADMIN", cancelReason: "CAREGIVER_FAULT" }),
    },
    "booking-cancelled, withdrawn": {
      news: { template: "booking-cancelled", facts: none },
      booking: toCaregiver(unanswered),
    },
    "booking-reminder, owner": { news: { template: "booking-reminder", facts: {} }, booking: toOwner() },
    "booking-reminder, caregiver": { news: { template: "booking-reminder", facts: {} }, booking: toCaregiver() },
    "review-request, owner": { news: { template: "review-request", facts: {} }, booking: toOwner() },
    "review-request, caregiver": { news: { template: "review-request", facts: {} }, booking: toCaregiver() },
    "caregiver-approved": { news: { template: "caregiver-approved", facts: {} } },
    "caregiver-rejected": {
      news: {
        template: "caregiver-rejected",
        facts: { reason: "Je foto toont geen gezicht.\nVul ook je ervaring met katten aan." },
      },
    },
    "payout-sent": { news: { template: "payout-sent", facts: { amountCents: 2080 } }, booking: toCaregiver() },
    "payout-sent, no booking": { news: { template: "payout-sent", facts: { amountCents: 2080 } } },
    "earnings-statement": { news: { template: "earnings-statement", facts: statement } },
    "earnings-statement, long": {
      news: {
        template: "earnings-statement",
        facts: { ...statement, lines: Array.from({ length: 40 }, () => line), more: 12 },
      },
    },
    "payout-failed": { news: { template: "payout-failed", facts: { amountCents: 123456 } } },
    "complaint-opened, owner": { news: { template: "complaint-opened", facts: {} }, booking: toOwner() },
    "complaint-opened, caregiver": { news: { template: "complaint-opened", facts: {} }, booking: toCaregiver() },
    "complaint-decided, owner": {
      news: { template: "complaint-decided", facts: { refundCents: 1300, earlierCents: 0 } },
      booking: toOwner(),
    },
    "complaint-decided, refunded earlier": {
      news: { template: "complaint-decided", facts: { refundCents: 1300, earlierCents: 600 } },
      booking: toOwner(),
    },
    "complaint-decided, rest of the share": {
      news: { template: "complaint-decided", facts: { refundCents: 1300, earlierCents: 600 } },
      booking: toCaregiver(),
    },
    "complaint-decided, nothing back": {
      news: { template: "complaint-decided", facts: { refundCents: 0, earlierCents: 0 } },
      booking: toOwner(),
    },
    "complaint-decided, caregiver": {
      news: { template: "complaint-decided", facts: { refundCents: 1300, earlierCents: 0 } },
      booking: toCaregiver(),
    },
    "complaint-decided, full share": {
      news: { template: "complaint-decided", facts: { refundCents: 0, earlierCents: 0 } },
      booking: toCaregiver(),
    },
  };

/** One of the samples as it is read from the database, for a reader of a language. */
export function sampleNotification(name: string, locale: Locale): LoadedNotification {
  const { news, booking = null, role = "OWNER" } = assertDefined(samples[name], name);
  const purpose: TokenPurpose = news.template === "reset-password" ? "RESET_PASSWORD" : "VERIFY_EMAIL";
  return {
    id: "0199a000-0000-7000-8000-0000000000ff",
    at: AT,
    news,
    reader: { address: "reader@example.test", firstName: "Sam", locale, role },
    booking,
    token: "tokenId" in news.facts ? { id: TOKEN_ID, purpose, expiresAt: instantOf("2026-12-02T09:12") } : null,
  };
}
