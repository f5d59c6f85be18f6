import { ExponentialBackoff, handleWhenResult, retry } from "cockatiel";
import Stripe from "stripe";
import { z } from "zod";
import { env } from "@/env";
import { isCircuitOpen, safeStripeCall } from "@/lib/circuit-breaker";
import { AppError } from "@/lib/errors";
import { readBody } from "@/lib/http/read-request";
import { timed } from "@/lib/telemetry/record";
import { stopSignal } from "@/lib/telemetry/stop-signal";

/** What PostgreSQL can keep, in a column that has an index. */
const StorableText = z
  .string()
  .max(255)
  .regex(/^[^\0\p{Surrogate}]*$/u);

/** What we read of an event; whatever else is in it is Stripe's own. */
export const StripeEvent = z.looseObject({
  id: StorableText.min(1),
  type: StorableText,
  livemode: z.boolean(),
  account: StorableText.nullish(),
  data: z.looseObject({ object: z.looseObject({ id: StorableText.optional() }) }),
});

/** For one question with its repeats; the breaker gives each try less. */
const TIMEOUT_MS = 20_000;
/** Stripe's own check accepts any time in the future. */
const TOLERANCE_S = 300;
/** An event holds one object of Stripe's; none comes near. */
const MAX_EVENT_BYTES = 512 * 1024;

const api = new URL(env.STRIPE_API_URL);

/** The only Stripe client. Every write goes through domain/payments/stripe-call.ts, which stores its key first. */
export const stripe = new Stripe(env.STRIPE_SECRET_KEY, {
  host: api.hostname,
  port: api.port || (api.protocol === "https:" ? 443 : 80),
  protocol: api.protocol === "https:" ? "https" : "http",
  timeout: TIMEOUT_MS,
  // Repeated below, so that an open breaker answers at once.
  maxNetworkRetries: 0,
  telemetry: false,
  httpClient: Stripe.createFetchHttpClient(guardedFetch),
});

/** The event in a webhook request, or a refusal: the body must be signed, recently, with the endpoint's secret. */
export async function verifyEvent(request: Request, secret: string, now: Date): Promise<Stripe.Event> {
  const signature = request.headers.get("stripe-signature") ?? "";
  const body = await readBody(request, MAX_EVENT_BYTES);
  const event = await parseSignedEvent(body, signature, secret, now);
  if (!StripeEvent.safeParse(event).success) throw new AppError("invalid", "invalid_input", "This is no event.");
  return event;
}

async function parseSignedEvent(body: string, signature: string, secret: string, now: Date) {
  try {
    const event = await stripe.webhooks.constructEventAsync(body, signature, secret, TOLERANCE_S);
    const signedAt = Number(/(?:^|,)t=(\d+)/.exec(signature)?.[1]);
    if (Math.abs(now.getTime() / 1000 - signedAt) > TOLERANCE_S) throw new RangeError("signed at another time");
    return event;
  } catch (cause) {
    throw new AppError("invalid", "bad_signature", "The signature does not match.", { cause });
  }
}

/** Whether a call never left, because Stripe is not asked for now. */
export const wasNotSent = (error: unknown) =>
  error instanceof Stripe.errors.StripeConnectionError && isCircuitOpen(error.detail);

/** Only what Stripe says may be repeated, and what got no answer; the key of a write makes a repeat harmless. */
const retryPolicy = retry(
  handleWhenResult((answer) => answer instanceof Response && isRetryable(answer)).orWhen(
    (error) => !isCircuitOpen(error),
  ),
  { maxAttempts: 2, backoff: new ExponentialBackoff({ initialDelay: 300, maxDelay: 2_000 }) },
);

function guardedFetch(url: string | URL | Request, init: RequestInit = {}) {
  const once = async (limit: AbortSignal) => {
    const signal = init.signal ? AbortSignal.any([init.signal, limit]) : limit;
    const answer = await fetch(url, { ...init, signal });
    // Read here, within the time limit.
    return new Response(await answer.arrayBuffer(), { status: answer.status, headers: answer.headers });
  };
  const labels = { method: init.method ?? "GET", operation: operationOf(url) };
  // Timed within: a call that was never made took no time and did not fail.
  const call = () => safeStripeCall((limit) => timed("stripe.call", labels, () => once(limit)));
  return retryPolicy.execute(call, stopSignal());
}

/** "checkout.sessions" of an address: its words, without any id. */
function operationOf(url: string | URL | Request) {
  const { pathname } = new URL(url instanceof Request ? url.url : url);
  const words = pathname.split("/").filter((part) => /^[a-z_]{2,24}$/.test(part));
  return words.slice(0, 3).join(".");
}

function isRetryable({ status, headers }: Response) {
  const advice = headers.get("stripe-should-retry");
  return advice === null ? status === 409 || status >= 500 : advice === "true";
}
