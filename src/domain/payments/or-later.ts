import Stripe from "stripe";
import { AppError } from "@/lib/errors";
import { reportBug } from "@/lib/monitoring";
import { PASSING_TROUBLE } from "@/lib/stripe/trouble";

const RETRY_AFTER_SECONDS = 300;

/**
 * Stripe says no to what a person asked for, which is our fault and not theirs: people here are called, and the person
 * hears that nothing is lost and when to come back. Trouble that passes goes on as it is and has its own answer.
 */
export async function orLater<R>(code: "pay_later" | "payout_account_later", ask: () => Promise<R>): Promise<R> {
  try {
    return await ask();
  } catch (cause) {
    if (!(cause instanceof Stripe.errors.StripeError) || PASSING_TROUBLE.has(cause.type)) throw cause;
    reportBug(cause);
    const message = "That does not work at the moment. Nothing is lost; try again later.";
    throw new AppError("unavailable", code, message, { cause, retryAfterSeconds: RETRY_AFTER_SECONDS });
  }
}
