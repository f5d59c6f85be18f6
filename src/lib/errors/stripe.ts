import { AppError } from "@/lib/errors";

/** Temporary errors of Stripe. */
export const TRANSIENT_STRIPE_ERRORS: ReadonlySet<string> = new Set([
  "StripeConnectionError",
  "StripeAPIError",
  "StripeRateLimitError",
]);

/**
 * Maps a Stripe that is unreachable, failing or behind an open breaker to a planned 503 with Retry-After. The intent is
 * stored and carried out later. Returns any other error unchanged. Compares names, so that no route loads Stripe's library.
 */
export function fromStripeError(error: unknown): unknown {
  const type = error instanceof Error && "type" in error ? error.type : undefined;
  if (typeof type !== "string" || !TRANSIENT_STRIPE_ERRORS.has(type)) return error;
  return new AppError("unavailable", "stripe_unavailable", "Payments do not answer just now. Try again shortly.", {
    cause: error,
    retryAfterSeconds: 30,
  });
}
