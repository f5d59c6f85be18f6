import Stripe from "stripe";
import { env } from "@/env";
import { AppError } from "@/lib/errors";

const TIMEOUT_MS = 10_000;
/** Stripe's own check accepts any time in the future. */
const TOLERANCE_S = 300;

const api = new URL(env.STRIPE_API_URL);

/** The only Stripe client. Every write goes through domain/payments/stripe-call.ts, which stores its key first. */
export const stripe = new Stripe(env.STRIPE_SECRET_KEY, {
  host: api.hostname,
  port: api.port || (api.protocol === "https:" ? 443 : 80),
  protocol: api.protocol === "https:" ? "https" : "http",
  timeout: TIMEOUT_MS,
  maxNetworkRetries: 2,
  telemetry: false,
});

/** The event in a webhook request, or `bad_signature`: the body must be signed, recently, with the endpoint's secret. */
export async function verifiedEvent(request: Request, secret: string, now: Date): Promise<Stripe.Event> {
  const signature = request.headers.get("stripe-signature") ?? "";
  const body = await request.text();
  try {
    const event = await stripe.webhooks.constructEventAsync(body, signature, secret, TOLERANCE_S);
    const signedAt = Number(/(?:^|,)t=(\d+)/.exec(signature)?.[1]);
    if (Math.abs(now.getTime() / 1000 - signedAt) > TOLERANCE_S) throw new RangeError("signed at another time");
    return event;
  } catch (cause) {
    throw new AppError("invalid", "bad_signature", "The signature does not match.", { cause });
  }
}
