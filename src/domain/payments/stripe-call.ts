import Stripe from "stripe";
import type { Prisma, StripeCall } from "@/generated/prisma/client";
import { db } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { TRANSIENT_STRIPE_ERRORS } from "@/lib/errors/stripe";
import { lookUpAtStripe, wasNotSent } from "@/lib/stripe";
import { reportBug } from "@/lib/telemetry/record";
import { after, HOUR_MS } from "@/lib/time";

/** Stripe forgets a key after 24 h; close to that, a call whose outcome is unknown is looked up instead of repeated. */
const REPEAT_WITHIN_MS = 20 * HOUR_MS;

interface Intent<P extends object, R> {
  /** Made from the thing itself: `refund:ID`. */
  key: string;
  operation: string;
  params: P;
  /** Finds the effect of a call whose outcome is unknown. Omitted where a second effect does no harm. */
  find?: () => Promise<R | undefined>;
}

type Send<P, R> = (params: P, options: { idempotencyKey: string }) => Promise<R>;

/**
 * One write to Stripe: store the intent, send it, store the outcome. A repeat sends the same key with the parameters stored
 * the first time, so it has one effect. After a refusal, which has none, the next attempt gets a key of its own. Where a repeat
 * can settle nothing, the effect is looked up first.
 */
export async function idempotentStripeCall<P extends object, R extends { id: string }>(
  now: Date,
  intent: Intent<P, R>,
  send: Send<P, R>,
): Promise<R> {
  const call = await storeIntent(now, intent);
  try {
    return await attempt(now, call, intent, send);
  } catch (error) {
    // Stored parameters can be out of date by now, such as the time a checkout closes.
    if (isPermanentStripeError(error) && call.intendedAt < now) return idempotentStripeCall(now, intent, send);
    throw error;
  }
}

async function attempt<P extends object, R extends { id: string }>(
  now: Date,
  call: StripeCall,
  intent: Intent<P, R>,
  send: Send<P, R>,
): Promise<R> {
  if (mustLookUp(call, now)) return (await lookUp(call, intent)) ?? idempotentStripeCall(now, intent, send);
  const { key, state, firstSentAt } = call;
  await db.stripeCall.updateMany({ where: { key, state: "INTENDED" }, data: { state: "SENT", firstSentAt: now } });
  try {
    const result = await send(call.params as P, { idempotencyKey: key }); // as stored by storeIntent()
    await recordOutcome(key, { state: "CONFIRMED", stripeId: result.id });
    return result;
  } catch (error) {
    if (wasNotSent(error)) await recordOutcome(key, { state, firstSentAt }); // as it was
    if (isPermanentStripeError(error)) await recordOutcome(key, { state: "REFUSED", error: error.code ?? error.type });
    // After anything else, such as a timeout, the outcome is unknown and the same key is sent again.
    if (!isStripeServerError(error)) throw error;
    await recordOutcome(key, { error: error.code ?? error.type });
    const found = await lookUp(call, intent).catch(() => undefined); // not now: the next attempt begins with it
    if (found) return found;
    throw error;
  }
}

/**
 * Whether the same key can settle nothing: Stripe repeats its own error under it for a day, and forgets it afterwards.
 */
const mustLookUp = ({ state, firstSentAt, error }: StripeCall, now: Date) =>
  state === "SENT" && (error !== null || (firstSentAt !== null && after(firstSentAt, REPEAT_WITHIN_MS) <= now));

/** Finds the effect of a call and confirms it. Without one the call counts as refused, and the next one has a new key. */
async function lookUp<P extends object, R extends { id: string }>({ key }: StripeCall, { find }: Intent<P, R>) {
  const found = find && (await lookUpAtStripe(find));
  await recordOutcome(key, found ? { state: "CONFIRMED", stripeId: found.id } : { state: "REFUSED" });
  return found;
}

const recordOutcome = (key: string, outcome: Prisma.StripeCallUpdateInput) =>
  db.stripeCall.update({ where: { key }, data: outcome });

/** Stripe understood the request and refused it: nothing happened there. */
export const isPermanentStripeError = (error: unknown): error is Stripe.errors.StripeInvalidRequestError =>
  error instanceof Stripe.errors.StripeInvalidRequestError && error.statusCode !== 409;

/** Stripe failed while it processed the call, and stores that answer under its key. */
const isStripeServerError = (error: unknown): error is Stripe.errors.StripeAPIError =>
  error instanceof Stripe.errors.StripeAPIError;

async function storeIntent<P extends object, R>(
  now: Date,
  { key, operation, params }: Intent<P, R>,
): Promise<StripeCall> {
  const refused = await db.stripeCall.count({ where: { operation, state: "REFUSED", key: { startsWith: key } } });
  const ownKey = refused === 0 ? key : `${key}:${refused + 1}`;
  await db.stripeCall.createMany({ data: { key: ownKey, operation, params, intendedAt: now }, skipDuplicates: true });
  return db.stripeCall.findUniqueOrThrow({ where: { key: ownKey } });
}

const RETRY_AFTER_SECONDS = 300;

/**
 * Stripe refuses what a person asked for, which is our fault and not theirs: the error is reported, and the person reads
 * that nothing is lost and when to retry. Transient errors pass through and have their own answer.
 */
export async function mapStripeError<R>(
  code: "pay_later" | "payout_account_later",
  request: () => Promise<R>,
): Promise<R> {
  try {
    return await request();
  } catch (cause) {
    if (!(cause instanceof Stripe.errors.StripeError) || TRANSIENT_STRIPE_ERRORS.has(cause.type)) throw cause;
    reportBug(cause);
    const message = "That does not work at the moment. Nothing is lost; try again later.";
    throw new AppError("unavailable", code, message, { cause, retryAfterSeconds: RETRY_AFTER_SECONDS });
  }
}
