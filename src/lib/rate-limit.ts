import { env } from "@/env";
import type { Ctx } from "@/lib/actor";
import { AppError } from "@/lib/errors";
import { budgetKey, consume, type RateLimitState } from "@/lib/rate-limit/database";
import { countInMemory } from "@/lib/rate-limit/memory";
import { type Budget, DEFAULT_LIMITS, type Rule } from "@/lib/rate-limit/rules";

/** The rule of an endpoint that names none. */
export function defaultLimit(method: string, as: string): Rule {
  if (method === "GET" || method === "HEAD") return DEFAULT_LIMITS.read;
  return as === "ADMIN" ? DEFAULT_LIMITS.admin : DEFAULT_LIMITS.change;
}

/** Counts a request for the person who sends it and for its address, and returns the state nearest to its end. */
export async function limitRequest(rule: Rule, { actor, address, now }: Ctx): Promise<RateLimitState | undefined> {
  const { name, counted, user, address: addressLimit } = rule;
  const uses = [
    ...(actor.kind === "user" ? [{ budget: scaledBudget(`${name}-user`, user), subject: actor.id }] : []),
    // Requests without an address (never behind a server of ours) are not counted together.
    ...(address ? [{ budget: scaledBudget(name, addressLimit), subject: address }] : []),
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

/** Reports what is left. A refusal that already names the limit it reached keeps those headers. */
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
