import { AppError } from "@/lib/errors";

const TROUBLE = new Set(["StripeConnectionError", "StripeAPIError", "StripeRateLimitError"]);

/**
 * The planned answer to a Stripe that cannot be reached, is in trouble or is not asked for now: 503, and when to come
 * back. What was meant is kept and done later. Anything else is given back as it is. By name, so that no route loads
 * Stripe's library for it.
 */
export function asPayLater(error: unknown): unknown {
  const type = error instanceof Error && "type" in error ? error.type : undefined;
  if (typeof type !== "string" || !TROUBLE.has(type)) return error;
  return new AppError("unavailable", "stripe_unavailable", "Payments do not answer just now. Try again shortly.", {
    cause: error,
    retryAfterSeconds: 30,
  });
}
