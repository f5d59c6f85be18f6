import { z } from "zod";
import { Service, VaccineKind } from "@/generated/prisma/enums";

const SIGN_IN_CHANGES = [
  "totp-on",
  "totp-off",
  "recovery-used",
  "recovery-renewed",
  "passkey-on",
  "passkey-off",
  "google-on",
  "google-off",
] as const;

/** The email says nothing beyond its reader and its booking. */
const nothing = z.object({});
const refundCents = z.int();
/** What the owner had back before. Rows older than earlier refunds lack it. */
const earlierCents = z.int().default(0);

/**
 * Every email the product sends, and what its row stores beyond its reader and its booking. Never a secret: the secret of
 * a link is computed when the email is built. The rows outlive a release, so a field may be added but not renamed.
 */
const templates = {
  "verify-address": z.object({ tokenId: z.uuid(), next: z.string().optional() }),
  "reset-password": z.object({ tokenId: z.uuid() }),
  "password-changed": nothing,
  "new-device": z.object({ browser: z.string().optional() }),
  /** How somebody signs in has changed; `left` is how many recovery codes they still have. */
  "second-factor": z.object({
    change: z.enum(SIGN_IN_CHANGES),
    left: z.int().optional(),
  }),
  /** `cancelled` is how many of their bookings were cancelled with everything back. */
  "account-suspended": z.object({ reason: z.string(), cancelled: z.int() }),
  "account-restored": z.object({ reason: z.string() }),
  /** Somebody asked to be erased. `dueAt` is when that happens at the earliest. */
  "erasure-asked": z.object({ dueAt: z.iso.datetime() }),
  "erasure-soon": z.object({ dueAt: z.iso.datetime() }),
  "erasure-stopped": nothing,
  /** A copy of their data can be fetched. */
  "export-ready": z.object({ until: z.iso.datetime() }),
  /** To the account's address: somebody wants another one. The link stops that, or undoes it. */
  "email-change-asked": z.object({ tokenId: z.uuid() }),
  /** To the new address: the link confirms it. */
  "email-change-confirm": z.object({ tokenId: z.uuid() }),
  welcome: nothing,
  "caregiver-approved": nothing,
  "caregiver-rejected": z.object({ reason: z.string() }),
  /** Of an approved caregiver who changed what strangers read. */
  "words-approved": nothing,
  "words-refused": z.object({ reason: z.string() }),
  "booking-requested": nothing,
  "booking-accepted": nothing,
  "booking-declined": nothing,
  /** To a caregiver in whose place an admin answered a request. */
  "answered-for-you": z.object({ bookingId: z.uuid(), step: z.enum(["accept", "decline"]) }),
  "booking-expired": nothing,
  "payment-received": nothing,
  /** `refundCents` is everything the owner has back in the end, `earlierCents` the part of it before this. */
  "booking-cancelled": z.object({
    ...{ refundCents, earlierCents, caregiverCents: z.int() },
    /** The owner's bank had not decided yet whether they pay. */
    processing: z.boolean().default(false),
    /** The owner's bank contests the payment: the refund waits for it. */
    contested: z.boolean().default(false),
  }),
  "booking-reminder": nothing,
  "review-request": nothing,
  /** To its author: an admin hid their review. */
  "review-hidden": z.object({ bookingId: z.uuid(), reason: z.string() }),
  /** To who reported a review, and to whom it is about: an admin decided. `path` is where reviews of its subject are read. */
  "review-report-decided": z.object({ isHidden: z.boolean(), reason: z.string(), path: z.string() }),
  /** Messages wait to be read. */
  "message-unread": z.object({ threadId: z.uuid() }),
  /** New caregivers of a saved search; `more` is how many are left out. */
  "search-matches": z.object({ savedSearchId: z.uuid(), caregiverIds: z.array(z.uuid()), more: z.int() }),
  /** The last day of a vaccination, "2027-03-01", is within 30 days. */
  "vaccination-expiring": z.object({
    ...{ petId: z.uuid(), petName: z.string(), kind: z.enum(VaccineKind), expiresOn: z.iso.date() },
  }),
  "complaint-opened": nothing,
  "complaint-replied": nothing,
  /** `refundCents` is what goes back by this decision alone; `hasReply` says that the caregiver gave her side. */
  "complaint-decided": z.object({ refundCents, earlierCents, hasReply: z.boolean().default(false) }),
  /** Money goes back: by an admin, or because the booking could not take the payment. `shareCents` is the caregiver's share now. */
  "refund-made": z.object({
    reason: z.enum(["ADMIN", "LATE_PAYMENT", "SURPLUS"]),
    amountCents: z.int(),
    shareCents: z.int(),
    givesBackCents: z.int(),
  }),
  "refund-failed": z.object({ amountCents: z.int() }),
  /** `setOffCents` of their share paid what the caregiver owed. Rows older than that lack it. */
  "payout-sent": z.object({ amountCents: z.int(), setOffCents: z.int().default(0) }),
  "payout-failed": z.object({ amountCents: z.int() }),
  /** What a caregiver was paid in a month ("2026-11"), booking by booking and in all, in cents. */
  "earnings-statement": z.object({
    month: z.string(),
    lines: z.array(z.object({ startsAt: z.iso.datetime(), service: z.enum(Service), shareCents: z.int() })),
    /** How many lines are left out, because an email has its limits. */
    more: z.int(),
    keptCents: z.int(),
    feeCents: z.int(),
    shareCents: z.int(),
  }),
};

export type Template = keyof typeof templates;
const isTemplate = (name: string): name is Template => Object.hasOwn(templates, name);
export const TEMPLATES = Object.keys(templates).filter(isTemplate);

/** Whether the mail has a link that a token makes secret. */
export const hasSecretLink = (template: Template) => "tokenId" in templates[template].shape;

export type NotificationData = { [T in Template]: z.infer<(typeof templates)[T]> };

/** What a suspended person still gets by email: why, and how to object. */
export const TO_SUSPENDED: readonly Template[] = ["account-suspended"];

/** One of the emails, with its data. */
export type Notification<T extends Template = Template> = { [K in T]: { template: K; data: NotificationData[K] } }[T];

/** Reads a row back; undefined when this release does not know its template or its data. */
export const parseNotification = (template: string, data: unknown): Notification | undefined =>
  isTemplate(template) ? parse(template, data) : undefined;

/** The same list, typed so that a template and its data belong together. */
const schemas: { [T in Template]: z.ZodType<NotificationData[T]> } = templates;

function parse<T extends Template>(template: T, data: unknown): Notification<T> | undefined {
  const parsed = schemas[template].safeParse(data);
  return parsed.success ? { template, data: parsed.data } : undefined;
}
