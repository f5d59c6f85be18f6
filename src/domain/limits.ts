import type { Budget, Rule } from "@/lib/rate-limit/rules";

/** The rate limit of each kind of endpoint: far above what a person does, far below what a program can. */
export const LIMITS = {
  auth: { name: "auth", counted: "in the database", user: [30, 600], address: [100, 600] },
  booking: { name: "booking", counted: "in the database", user: [60, 60], address: [300, 60] },
  payment: { name: "payment", counted: "in the database", user: [30, 60], address: [150, 60] },
  message: { name: "message", counted: "in the database", user: [60, 60], address: [300, 60] },
  upload: { name: "upload", counted: "in the database", user: [60, 600], address: [300, 600] },
  /** Requests that send an email to the requester. */
  report: { name: "report", counted: "in the database", user: [6, 3600], address: [60, 3600] },
  search: { name: "search", counted: "in memory", user: [120, 60], address: [600, 60] },
} satisfies Record<string, Rule>;

/** Password attempts per account and browser that signed in to it before; strangers cannot use them up. */
export const DEVICE_ATTEMPTS: Budget = { name: "sign-in-device", max: 10, seconds: 900, sliding: true };
/** Password attempts per account and network from browsers that never signed in to it. */
export const NETWORK_ATTEMPTS: Budget = { name: "sign-in-network", max: 5, seconds: 900, sliding: true };
/** A signed-in person's attempts to name their current password. */
export const CHANGE_ATTEMPTS: Budget = { name: "password-change", max: 10, seconds: 900, sliding: true };
/** Codes of a second factor, per account and browser that signed in to it before, or per session; strangers share one budget. */
export const CODE_ATTEMPTS: Budget = { name: "second-factor", max: 5, seconds: 900, sliding: true };
/** Links mailed instead of a refused attempt, per account. */
export const LINK_OFFERS: Budget = { name: "sign-in-link", max: 1, seconds: 900 };
/** Mails about a sign-in from a new device, per account: who clears their cookies every time need not read all of them. */
export const DEVICE_MAILS: Budget = { name: "new-device", max: 5, seconds: 86_400 };

/** Password attempts per account from all browsers that never signed in to it: what reaches the hasher. */
export const SIGN_IN_ATTEMPTS: Budget = { name: "sign-in", max: 10, seconds: 900, sliding: true };

/** Declined payments, per person and per address: more than this is card testing. */
export const FAILED_PAYMENTS: Budget = { name: "failed-payment", max: 10, seconds: 600, sliding: true };

/** Messages of one person. */
export const MESSAGES_PER_MINUTE: Budget = { name: "messages-minute", max: 20, seconds: 60 };
export const MESSAGES_PER_DAY: Budget = { name: "messages-day", max: 500, seconds: 86_400 };
/** Caregivers whom one person writes to for the first time. */
export const NEW_THREADS_PER_DAY: Budget = { name: "new-threads", max: 20, seconds: 86_400 };

/** Files that one person uploads. */
export const UPLOADS_PER_DAY: Budget = { name: "uploads-day", max: 150, seconds: 86_400 };
