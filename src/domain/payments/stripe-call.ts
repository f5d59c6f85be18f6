import Stripe from "stripe";
import type { StripeCall } from "@/generated/prisma/client";
import { db } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { after, HOUR_MS } from "@/lib/time";

/** Stripe forgets a key after 24 h; a call whose outcome is unknown is not repeated close to that. */
const REPEAT_WITHIN_MS = 20 * HOUR_MS;

interface Intent<P extends object> {
  /** Made from the thing itself: `refund:ID`. */
  key: string;
  operation: string;
  params: P;
}

/**
 * One write to Stripe: intent stored, sent, outcome stored. A repeat sends the same key with the parameters stored the
 * first time, so it has one effect. After a refusal, which has none, the next try gets a key of its own.
 */
export async function callStripe<P extends object, R extends { id: string }>(
  now: Date,
  { key, operation, params }: Intent<P>,
  send: (params: P, options: { idempotencyKey: string }) => Promise<R>,
): Promise<R> {
  const call = await intend(now, key, operation, params);
  if (call.state === "SENT" && call.firstSentAt && after(call.firstSentAt, REPEAT_WITHIN_MS) <= now)
    throw new AppError("unavailable", "stripe_outcome_unknown", `${call.key} was sent too long ago to be repeated.`);
  await db.stripeCall.updateMany({
    where: { key: call.key, state: "INTENDED" },
    data: { state: "SENT", firstSentAt: now },
  });
  try {
    const result = await send(call.params as P, { idempotencyKey: call.key }); // as written by intend()
    await db.stripeCall.update({ where: { key: call.key }, data: { state: "CONFIRMED", stripeId: result.id } });
    return result;
  } catch (error) {
    // Only a refusal is an outcome; after anything else it is unknown what happened, and the same key asks again.
    if (isRefusal(error))
      await db.stripeCall.update({
        where: { key: call.key },
        data: { state: "REFUSED", error: error.code ?? error.type },
      });
    throw error;
  }
}

/** Stripe understood and said no: nothing happened there. */
export const isRefusal = (error: unknown): error is Stripe.errors.StripeInvalidRequestError =>
  error instanceof Stripe.errors.StripeInvalidRequestError && error.statusCode !== 409;

async function intend(now: Date, key: string, operation: string, params: object): Promise<StripeCall> {
  const refused = await db.stripeCall.count({ where: { operation, state: "REFUSED", key: { startsWith: key } } });
  const ownKey = refused === 0 ? key : `${key}:${refused + 1}`;
  await db.stripeCall.createMany({ data: { key: ownKey, operation, params, intendedAt: now }, skipDuplicates: true });
  return db.stripeCall.findUniqueOrThrow({ where: { key: ownKey } });
}
