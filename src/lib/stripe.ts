import { ExponentialBackoff, handleWhenResult, retry } from "cockatiel";
import Stripe from "stripe";
import { z } from "zod";
import { env } from "@/env";
import { httpProbe, isCircuitOpen, probeBreakerWith, safeStripeCall } from "@/lib/circuit-breaker";
import { AppError } from "@/lib/errors";
import { readBody } from "@/lib/http/read-request";
import { asyncContext } from "@/lib/process-wide";
import { timed } from "@/lib/telemetry/record";
import { stopSignal } from "@/lib/telemetry/stop-signal";
import { SECOND_MS } from "@/lib/time";

/** Text that PostgreSQL can store in an indexed column. */
const StorableText = z
  .string()
  .max(255)
  .regex(/^[^\0\p{Surrogate}]*$/u);

/** The fields we read of an event; the rest is Stripe's own. */
export const StripeEvent = z.looseObject({
  id: StorableText.min(1),
  type: StorableText,
  livemode: z.boolean(),
  account: StorableText.nullish(),
  data: z.looseObject({ object: z.looseObject({ id: StorableText.optional() }) }),
});

/** For one call of a job with its retries; the breaker limits each attempt further. */
const TIMEOUT_MS = 20_000;
/** The same while a person waits: the function that answers them has 10 s for everything (vercel.json). */
export const INTERACTIVE_TIMEOUT_MS = 6_000;
/** Checked by us too, because Stripe's own check accepts any time in the future. */
const TOLERANCE_S = 300;
/** An event contains one Stripe object, which is far smaller. */
const MAX_EVENT_BYTES = 512 * 1024;

const api = new URL(env.STRIPE_API_URL);

/** The only Stripe client. The domain stores the idempotency key of every write before it sends it. */
export const stripe = new Stripe(env.STRIPE_SECRET_KEY, {
  host: api.hostname,
  port: api.port || (api.protocol === "https:" ? 443 : 80),
  protocol: api.protocol === "https:" ? "https" : "http",
  timeout: TIMEOUT_MS,
  // Retried below, so that an open breaker fails at once.
  maxNetworkRetries: 0,
  telemetry: false,
  httpClient: Stripe.createFetchHttpClient(guardedFetch),
});

/** Whether this site takes real money. */
export const isLiveMode = env.STRIPE_SECRET_KEY.includes("_live_");

/** The event of a webhook request. Throws unless the body was signed recently with the endpoint's secret. */
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

/** Whether a call was never sent, because the breaker is open. */
export const wasNotSent = (error: unknown) =>
  error instanceof Stripe.errors.StripeConnectionError && isCircuitOpen(error.detail);

const lookUps = asyncContext<true>("stripeLookUps");

/** Runs reads that settle an earlier call of unknown outcome. An open breaker lets them pass: it may wait for them. */
export const lookUpAtStripe = <T>(read: () => Promise<T>): Promise<T> => lookUps.run(true, read);

/** Reads our balance, whatever work opened the breaker: repeating that would repeat an error stored under its key. */
probeBreakerWith("stripe", httpProbe(new URL("/v1/balance", api), env.STRIPE_SECRET_KEY));

/** Retries what Stripe marks as retryable and what got no response; the key of a write makes a retry harmless. */
const retryPolicy = retry(
  handleWhenResult((answer) => answer instanceof Response && isRetryable(answer)).orWhen(
    (error) => !isCircuitOpen(error),
  ),
  { maxAttempts: 2, backoff: new ExponentialBackoff({ initialDelay: 300, maxDelay: 2_000 }) },
);

function guardedFetch(url: string | URL | Request, init: RequestInit = {}) {
  const total = stopSignal() ?? AbortSignal.timeout(INTERACTIVE_TIMEOUT_MS);
  const once = async (limit: AbortSignal) => {
    const signal = AbortSignal.any([limit, total, ...(init.signal ? [init.signal] : [])]);
    const answer = await fetch(url, { ...init, signal });
    // Reads the body here, within the time limit.
    return new Response(await answer.arrayBuffer(), { status: answer.status, headers: answer.headers });
  };
  const labels = { method: init.method ?? "GET", operation: operationOf(url) };
  // Timed inside the breaker: a call that was never sent took no time and did not fail.
  const evenOpen = lookUps.getStore() === true;
  const call = () =>
    safeStripeCall((limit) => timed("stripe.call", labels, () => once(limit)), undefined, { evenOpen });
  return retryPolicy.execute(call, total);
}

/** The words of an address without ids, "checkout.sessions". */
function operationOf(url: string | URL | Request) {
  const { pathname } = new URL(url instanceof Request ? url.url : url);
  const words = pathname.split("/").filter((part) => /^[a-z_]{2,24}$/.test(part));
  return words.slice(0, 3).join(".");
}

function isRetryable({ status, headers }: Response) {
  const advice = headers.get("stripe-should-retry");
  return advice === null ? status === 409 || status >= 500 : advice === "true";
}

/** The first object of a list at Stripe that fits, through all its pages. */
export async function findInPages<T>(pages: AsyncIterable<T>, fits: (one: T) => boolean): Promise<T | undefined> {
  for await (const one of pages) if (fits(one)) return one;
  return undefined;
}

/** An instant as Stripe writes it: seconds since 1970. */
export const fromStripeTime = (seconds: number) => new Date(seconds * SECOND_MS);
