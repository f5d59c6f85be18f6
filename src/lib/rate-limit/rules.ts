/** So many times in so many seconds. */
export interface Budget {
  /** Part of the key it is counted under, and its name in the RateLimit headers. */
  name: string;
  max: number;
  seconds: number;
  /** Time begins anew with each counted use, so that no stretch of this length ever holds more than `max`. */
  sliding?: boolean;
}

interface Rule {
  /**
   * In the database: exact over all instances, and refused when it cannot be counted; for whatever writes.
   * In memory: each instance counts and never waits, and hears from the others through Redis where there is one; for
   * browsing, which goes on whatever breaks.
   */
  counted: "in the database" | "in memory";
  /** Per signed-in person. */
  user: [max: number, seconds: number];
  /** Per network address, which a school or an office shares. */
  address: [max: number, seconds: number];
}

/** What an endpoint is for. */
export type LimitKind =
  | "auth"
  | "booking"
  | "payment"
  | "message"
  | "upload"
  | "admin"
  | "change"
  | "report"
  | "search"
  | "read";

/** Every rule, in one place: far above what a person does, far below what a program can. */
export const LIMITS: Record<LimitKind, Rule> = {
  auth: { counted: "in the database", user: [30, 600], address: [100, 600] },
  booking: { counted: "in the database", user: [60, 60], address: [300, 60] },
  payment: { counted: "in the database", user: [30, 60], address: [150, 60] },
  message: { counted: "in the database", user: [60, 60], address: [300, 60] },
  upload: { counted: "in the database", user: [60, 600], address: [300, 600] },
  admin: { counted: "in the database", user: [120, 60], address: [600, 60] },
  /** Any other write. */
  change: { counted: "in the database", user: [120, 60], address: [600, 60] },
  /** What makes a mail to oneself. */
  report: { counted: "in the database", user: [6, 3600], address: [60, 3600] },
  search: { counted: "in memory", user: [120, 60], address: [600, 60] },
  /** Any other read. */
  read: { counted: "in memory", user: [600, 60], address: [3000, 60] },
};

/** Passwords tried for one account, whoever tries them: what reaches the hasher. */
export const SIGN_IN_ATTEMPTS: Budget = { name: "sign-in", max: 10, seconds: 900, sliding: true };

/** Payments that were declined, per person and per address: more is somebody trying out stolen cards. */
export const FAILED_PAYMENTS: Budget = { name: "failed-payment", max: 10, seconds: 600, sliding: true };
