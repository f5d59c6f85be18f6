import type Stripe from "stripe";
import { emit } from "../core/events";
import type { World } from "../core/sandbox";
import { plan } from "../core/tasks";
import { bookCharge, makeCharge } from "./charges";
import type { CardFate, CardRefusal } from "./test-cards";

type Intent = Stripe.PaymentIntent;

/** The card or bank says yes: the money is taken, or set aside when it is to be captured later. */
export function succeed(
  world: World,
  intent: Intent,
  method: Stripe.PaymentMethod,
  fate: CardFate & { kind: "pays" },
): Intent {
  const made = makeCharge(world, intent, method, "succeeded");
  if (intent.capture_method === "manual") {
    emit(world, "charge.succeeded", made);
    const held = keep(world, {
      ...intent,
      status: "requires_capture",
      next_action: null,
      latest_charge: made.id,
      amount_capturable: intent.amount,
    });
    emit(world, "payment_intent.amount_capturable_updated", held);
    return held;
  }
  const charge = bookCharge(world, made, fate.availableAtOnce === true);
  if (fate.disputed) plan(world, world.clock.now(), "card.dispute", charge.id);
  return received(world, intent, charge);
}

/** The money of an intent is in: on the balance, less the fee. */
export function received(world: World, intent: Intent, charge: Stripe.Charge): Intent {
  if (intent.status !== "requires_capture") emit(world, "charge.succeeded", charge);
  const paid = keep(world, {
    ...intent,
    status: "succeeded",
    next_action: null,
    latest_charge: charge.id,
    amount_received: charge.amount_captured,
    amount_capturable: 0,
  });
  emit(world, "payment_intent.succeeded", paid);
  return paid;
}

/** The card or bank says no: the failed charge stays, the intent waits for another way to pay. */
export function refuse(world: World, intent: Intent, method: Stripe.PaymentMethod, refusal: CardRefusal): Intent {
  const charge = makeCharge(world, intent, method, "failed", refusal);
  emit(world, "charge.failed", charge);
  return fail(world, { ...intent, latest_charge: charge.id }, errorOf(method, refusal, charge));
}

/** The intent waits for another way to pay, with what went wrong. */
export function fail(world: World, intent: Intent, error: Stripe.PaymentIntent.LastPaymentError): Intent {
  const failed = keep(world, {
    ...intent,
    status: "requires_payment_method",
    payment_method: null,
    next_action: null,
    last_payment_error: error,
  });
  emit(world, "payment_intent.payment_failed", failed);
  return failed;
}

/** A refusal as the intent remembers it. */
export function errorOf(
  method: Stripe.PaymentMethod,
  refusal: CardRefusal,
  charge: Stripe.Charge,
): Stripe.PaymentIntent.LastPaymentError {
  return {
    type: "card_error",
    charge: charge.id,
    code: refusal.code,
    decline_code: refusal.declineCode,
    doc_url: `https://docs.stripe.com/error-codes/${refusal.code.replaceAll("_", "-")}`,
    message: refusal.message,
    payment_method: method,
  };
}

/** Writes the intent. */
export function keep(world: World, intent: Intent): Intent {
  return world.store.put("payment_intent", intent);
}
