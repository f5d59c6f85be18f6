import { env } from "@/env";
import type { Ctx } from "@/lib/actor";
import { AppError } from "@/lib/errors";
import { countHere } from "@/lib/rate-limit/memory-counts";
import { type Budget, LIMITS, type LimitKind } from "@/lib/rate-limit/rules";
import { keyOf, type Spent, spend } from "@/lib/rate-limit/spend";

/** What an endpoint counts as when it does not say. */
export function defaultKind(method: string, as: string): LimitKind {
  if (method === "GET" || method === "HEAD") return "read";
  return as === "ADMIN" ? "admin" : "change";
}

/** Counts a request for whoever sends it and for the address it comes from, and gives what is nearest to its end. */
export async function limitRequest(kind: LimitKind, { actor, address, now }: Ctx): Promise<Spent | undefined> {
  const { counted, user, address: ofAddress } = LIMITS[kind];
  const uses = [
    ...(actor.kind === "user" ? [{ budget: budgetOf(`${kind}-user`, user), subject: actor.id }] : []),
    // Without an address (never behind a server of ours) nobody shares a count with strangers.
    ...(address ? [{ budget: budgetOf(kind, ofAddress), subject: address }] : []),
  ];
  if (uses.length === 0) return undefined;
  const spent =
    counted === "in the database"
      ? await spend(uses, now)
      : uses.map(({ budget, subject }) => countHere(budget, keyOf(budget, subject), now));
  return spent.reduce((least, each) => (each.left / each.max < least.left / least.max ? each : least));
}

/** Refuses when a budget was used once too often. */
export function refuseOverspent(spent: Spent | undefined, code = "too_many") {
  if (spent && spent.left < 0)
    throw new AppError("too_many", code, "That was a lot of attempts in a row. Wait a moment and try again.", {
      retryAfterSeconds: spent.resetsInSeconds,
      headers: limitHeaders(spent),
    });
}

/** Says what is left; of a refusal that already says which limit was reached, that stays. */
export function setLimitHeaders(headers: Headers, spent: Spent) {
  if (headers.has("ratelimit")) return;
  for (const [name, value] of Object.entries(limitHeaders(spent))) headers.set(name, value);
}

/** As draft-ietf-httpapi-ratelimit-headers writes it. */
const limitHeaders = ({ name, max, seconds, left, resetsInSeconds }: Spent) => ({
  "ratelimit-policy": `"${name}";q=${max};w=${seconds}`,
  ratelimit: `"${name}";r=${Math.max(0, left)};t=${resetsInSeconds}`,
});

const budgetOf = (name: string, [max, seconds]: [max: number, seconds: number]): Budget => ({
  name,
  max: Math.max(1, Math.round(max * env.RATE_LIMIT_FACTOR)),
  seconds,
});
