import { AppError } from "@/lib/errors";

/** The kinds of error of Stripe that pass by themselves. */
export const TRANSIENT_STRIPE_ERRORS: ReadonlySet<string> = new Set([
  "StripeConnectionError",
  "StripeAPIError",
  "StripeRateLimitError",
]);

/**
 * The planned answer to a Stripe that cannot be reached, is in trouble or is not asked for now: 503, and when to come
 * back. What was meant is kept and done later. Anything else is given back as it is. By name, so that no route loads
 * Stripe's library for it.
 */
export function fromStripeError(error: unknown): unknown {
  const type = error instanceof Error && "type" in error ? error.type : undefined;
  if (typeof type !== "string" || !TRANSIENT_STRIPE_ERRORS.has(type)) return error;
  return new AppError("unavailable", "stripe_unavailable", "Payments do not answer just now. Try again shortly.", {
    cause: error,
    retryAfterSeconds: 30,
  });
}
