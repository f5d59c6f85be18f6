import { hasSecretLink, TEMPLATES, type Template } from "@/domain/notifications/templates";
import type { NoticeKind } from "@/generated/prisma/enums";

/** What a notice is about. People choose how they get a kind, except security and money. */
export type KindOfNotice = NoticeKind | "SECURITY" | "MONEY";

const KINDS: Record<Template, KindOfNotice> = {
  "verify-address": "SECURITY",
  "reset-password": "SECURITY",
  "password-changed": "SECURITY",
  "new-device": "SECURITY",
  "second-factor": "SECURITY",
  "account-suspended": "SECURITY",
  "account-restored": "SECURITY",
  "erasure-asked": "SECURITY",
  "erasure-soon": "SECURITY",
  "erasure-stopped": "SECURITY",
  "export-ready": "SECURITY",
  "email-change-asked": "SECURITY",
  "email-change-confirm": "SECURITY",
  welcome: "PROFILE",
  "caregiver-approved": "PROFILE",
  "caregiver-rejected": "PROFILE",
  "words-approved": "PROFILE",
  "words-refused": "PROFILE",
  "booking-requested": "BOOKINGS",
  "booking-accepted": "BOOKINGS",
  "booking-declined": "BOOKINGS",
  "answered-for-you": "SECURITY",
  "booking-expired": "BOOKINGS",
  "payment-received": "MONEY",
  "booking-cancelled": "MONEY",
  "booking-reminder": "REMINDERS",
  "review-request": "REVIEWS",
  "review-hidden": "SECURITY",
  "review-report-decided": "REVIEWS",
  "message-unread": "MESSAGES",
  "search-matches": "SEARCHES",
  "vaccination-expiring": "REMINDERS",
  "complaint-opened": "MONEY",
  "complaint-replied": "MONEY",
  "complaint-decided": "MONEY",
  "refund-made": "MONEY",
  "refund-failed": "MONEY",
  "payout-sent": "MONEY",
  "payout-failed": "MONEY",
  "earnings-statement": "STATEMENTS",
};

/** The kind, where people may switch it off; undefined for security and money. */
export function optionalKindOf(template: Template): NoticeKind | undefined {
  const kind = KINDS[template];
  return kind === "SECURITY" || kind === "MONEY" ? undefined : kind;
}

/** Kinds whose mail can wait until the quiet hours are over: none has a deadline. */
const CAN_WAIT: readonly KindOfNotice[] = ["REVIEWS", "MESSAGES", "SEARCHES", "PROFILE", "STATEMENTS"];
export const canWait = (template: Template) => CAN_WAIT.includes(KINDS[template]);

/** A secret link proves that somebody reads an address, so it stands in the mail alone; every other mail is a notice as well. */
const NOTICES = TEMPLATES.filter((template) => !hasSecretLink(template));

/** The templates that are notices for somebody who does not want these kinds on the site. */
export const noticeTemplates = (unwanted: readonly NoticeKind[]) =>
  NOTICES.filter((template) => !unwanted.some((kind) => kind === KINDS[template]));
