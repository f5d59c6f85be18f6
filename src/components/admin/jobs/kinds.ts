import type { JobType } from "@/domain/jobs";

/** Under which name the messages know a kind of job; kinds that are no more show as they are. */
export const KIND_NAMES = {
  "email.send": "email",
  "report.generate": "report",
  "stripe.event": "event",
  "payment.settle": "settle",
  "payment.lapse": "lapse",
  "payment.unwind": "unwind",
  "payment.withdraw-rivals": "rivals",
  "refund.send": "refund",
  "reversal.send": "reversal",
  "payout.send": "payout",
  "movement.explain": "movement",
  "account.read": "account",
  "messages.mail-unread": "unread",
  "privacy.erase": "erase",
  "privacy.export": "export",
  "saved-search.alert": "savedSearch",
  "picture.process": "picture",
  "certificate.scan": "certificate",
  "files.remove": "files",
} as const satisfies Record<JobType, string>;

/** Whether a job is of a kind that there is now. */
export const isKind = (type: string): type is JobType => type in KIND_NAMES;
