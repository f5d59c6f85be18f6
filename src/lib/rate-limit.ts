import { env } from "@/env";
import type { Ctx } from "@/lib/actor";
import { AppError } from "@/lib/errors";
import { budgetKey, consume, type RateLimitState } from "@/lib/rate-limit/database";
import { countInMemory } from "@/lib/rate-limit/memory";
import { type Budget, LIMITS, type LimitKind } from "@/lib/rate-limit/rules";

/** What an endpoint counts as when it does not say. */
export function defaultKind(method: string, as: string): LimitKind {
  if (method === "GET" || method === "HEAD") return "read";
  return as === "ADMIN" ? "admin" : "change";
}

/** Counts a request for whoever sends it and for the address it comes from, and gives what is nearest to its end. */
export async function limitRequest(kind: LimitKind, { actor, address, now }: Ctx): Promise<RateLimitState | undefined> {
  const { counted, user, address: addressLimit } = LIMITS[kind];
  const uses = [
    ...(actor.kind === "user" ? [{ budget: scaledBudget(`${kind}-user`, user), subject: actor.id }] : []),
    // Without an address (never behind a server of ours) nobody shares a count with strangers.
    ...(address ? [{ budget: scaledBudget(kind, addressLimit), subject: address }] : []),
  ];
  if (uses.length === 0) return undefined;
  const state =
    counted === "in the database"
      ? await consume(uses, now)
      : uses.map(({ budget, subject }) => countInMemory(budget, budgetKey(budget, subject), now));
  return state.reduce((least, each) => (each.left / each.max < least.left / least.max ? each : least));
}

/** Refuses when a budget was used once too often. */
export function assertWithinLimit(state: RateLimitState | undefined, code = "too_many") {
  if (state && state.left < 0)
    throw new AppError("too_many", code, "That was a lot of attempts in a row. Wait a moment and try again.", {
      retryAfterSeconds: state.resetsInSeconds,
      headers: limitHeaders(state),
    });
}

/** Says what is left; of a refusal that already says which limit was reached, that stays. */
export function setLimitHeaders(headers: Headers, state: RateLimitState) {
  if (headers.has("ratelimit")) return;
  for (const [name, value] of Object.entries(limitHeaders(state))) headers.set(name, value);
}

/** As draft-ietf-httpapi-ratelimit-headers writes it. */
const limitHeaders = ({ name, max, seconds, left, resetsInSeconds }: RateLimitState) => ({
  "ratelimit-policy": `"${name}";q=${max};w=${seconds}`,
  ratelimit: `"${name}";r=${Math.max(0, left)};t=${resetsInSeconds}`,
});

const scaledBudget = (name: string, [max, seconds]: [max: number, seconds: number]): Budget => ({
  name,
  max: Math.max(1, Math.round(max * env.RATE_LIMIT_FACTOR)),
  seconds,
});
