export type Role = "OWNER" | "CAREGIVER" | "ADMIN";

/** Who is asking. Every domain function gets one, so "who did this" is never a guess. */
export type Actor =
  | { kind: "user"; id: string; role: Role; sessionId?: string }
  | { kind: "visitor" }
  | { kind: "system"; job: string }
  | { kind: "stripe"; eventId: string };

/** Who asks and what time it is: nothing below reads the clock itself. */
export interface Ctx {
  actor: Actor;
  now: Date;
  /** The network address a request came from, as client-address.ts gives it. Counted by, as a keyed hash; never kept. */
  address?: string;
  /** Which browser a request came from: a keyed hash of the cookie it was given at its first sign-in or sign-up. */
  device?: string;
  /** How a person calls that browser: "Firefox, Windows". Known at sign-in only. */
  browser?: string;
  /** They changed something a moment ago, and must see it: no reading from a copy that lags. */
  fresh?: boolean;
}

/**
 * A ctx whose effect happens once: under the key of a request, or by a rule that its own state keeps to one. What moves
 * money takes nothing else, so a route that has no key does not compile.
 */
export interface OnceCtx extends Ctx {
  readonly once: string;
}

/** For history and audit: the user's id, system:payouts, stripe:evt_1, visitor. */
export function actorName(actor: Actor) {
  if (actor.kind === "user") return actor.id;
  if (actor.kind === "system") return `system:${actor.job}`;
  return actor.kind === "stripe" ? `stripe:${actor.eventId}` : "visitor";
}
