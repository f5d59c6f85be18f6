/** A number of uses within a number of seconds. */
export interface Budget {
  /** Part of the key it is counted under, and its name in the RateLimit headers. */
  name: string;
  max: number;
  seconds: number;
  /** Each counted use restarts the time, so that no stretch of this length ever contains more than `max`. */
  sliding?: boolean;
}

/** The limits of one kind of endpoint. */
export interface Rule {
  /** Names its budgets: `name` per address, `name-user` per person. */
  name: string;
  /**
   * In the database: exact over all instances, and refused when it cannot be counted; for everything that writes.
   * In memory: each instance counts without waiting and adds up with the others through Redis, where there is one; for
   * browsing, which goes on whatever breaks.
   */
  counted: "in the database" | "in memory";
  /** Per signed-in person. */
  user: [max: number, seconds: number];
  /** Per network address, which a school or an office shares. */
  address: [max: number, seconds: number];
}

/** The rules of endpoints that name none: far above what a person does, far below what a program can. */
export const DEFAULT_LIMITS = {
  read: { name: "read", counted: "in memory", user: [600, 60], address: [3000, 60] },
  change: { name: "change", counted: "in the database", user: [120, 60], address: [600, 60] },
  admin: { name: "admin", counted: "in the database", user: [120, 60], address: [600, 60] },
} satisfies Record<string, Rule>;
