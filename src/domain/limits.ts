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

/** Password attempts per account, from any address: what reaches the hasher. */
export const SIGN_IN_ATTEMPTS: Budget = { name: "sign-in", max: 10, seconds: 900, sliding: true };

/** Declined payments, per person and per address: more than this is card testing. */
export const FAILED_PAYMENTS: Budget = { name: "failed-payment", max: 10, seconds: 600, sliding: true };
