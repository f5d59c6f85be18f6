import type Stripe from "stripe";
import { missing } from "../core/errors";
import { emit } from "../core/events";
import type { World } from "../core/sandbox";
import { bookCharge, makeCharge } from "./charges";
import { mayTake } from "./intent-object";
import { errorOf, fail, keep, received, refuse, succeed } from "./intent-outcomes";
import { type CardRefusal, fateOf } from "./test-cards";

type Intent = Stripe.PaymentIntent;
const REFUSED_AT_THE_BANK: CardRefusal = {
  code: "card_declined",
  declineCode: "generic_decline",
  message: "The customer's bank refused the payment.",
};

/** Tries to pay with a method: pays, is refused, or asks the payer for a step on a page of the bank. */
export function confirmIntent(
  world: World,
  before: Intent,
  method: Stripe.PaymentMethod,
  returnUrl: string | null,
): Intent {
  mayTake("confirm", before);
  const intent = keep(world, { ...before, payment_method: method.id, last_payment_error: null, next_action: null });
  if (method.type === "bancontact") return askPayer(world, intent, "bancontact", returnUrl);
  const fate = fateOf(numberBehind(world, method));
  if (fate.kind === "challenged") return askPayer(world, intent, "3ds", returnUrl);
  return fate.kind === "pays" ? succeed(world, intent, method, fate) : refuse(world, intent, method, fate.refusal);
}

/** The payer answered the card's challenge. A refusal there makes no charge, as at Stripe. */
export function answerChallenge(world: World, intent: Intent, approved: boolean): Intent {
  const method = methodOf(world, intent);
  if (!approved) {
    const message =
      "We are unable to authenticate your payment method. Please choose a different payment method and try again.";
    return fail(world, intent, {
      code: "payment_intent_authentication_failure",
      message,
      payment_method: method,
      type: "card_error",
    });
  }
  const fate = fateOf(numberBehind(world, method));
  if (fate.kind === "challenged" && fate.afterwards) return refuse(world, intent, method, fate.afterwards);
  return succeed(world, intent, method, { kind: "pays" });
}

/** The payer answered at the bank. `later`: the bank takes the order and the money follows, or does not. */
export function answerBank(world: World, intent: Intent, answer: "authorize" | "fail" | "later"): Intent {
  const method = methodOf(world, intent);
  if (answer === "authorize") return succeed(world, intent, method, { kind: "pays" });
  if (answer === "fail") return refuse(world, intent, method, REFUSED_AT_THE_BANK);
  const charge = makeCharge(world, intent, method, "pending");
  emit(world, "charge.pending", charge);
  const waiting = keep(world, { ...intent, status: "processing", next_action: null, latest_charge: charge.id });
  emit(world, "payment_intent.processing", waiting);
  return waiting;
}

/** The delayed money came, or did not. */
export function settleIntent(world: World, intent: Intent, outcome: "succeed" | "fail"): Intent {
  const pending = world.store.get("charge", String(intent.latest_charge));
  if (intent.status !== "processing" || !pending) return intent;
  if (outcome === "succeed") {
    const paid: Stripe.Charge = {
      ...pending,
      status: "succeeded",
      paid: true,
      captured: true,
      amount_captured: pending.amount,
    };
    return received(world, intent, bookCharge(world, paid, false));
  }
  const { code, message } = REFUSED_AT_THE_BANK;
  const failed: Stripe.Charge = { ...pending, status: "failed", failure_code: code, failure_message: message };
  world.store.put("charge", failed);
  emit(world, "charge.failed", failed);
  return fail(world, intent, errorOf(methodOf(world, intent), REFUSED_AT_THE_BANK, failed));
}

/** Takes the money that was set aside; a part if asked, the rest is let go. */
export function captureIntent(world: World, intent: Intent, amount: number): Intent {
  const held = world.store.get("charge", String(intent.latest_charge));
  if (!held) throw missing("charge", String(intent.latest_charge));
  const charge = bookCharge(world, { ...held, captured: true, amount_captured: amount }, false);
  emit(world, "charge.captured", charge);
  return received(world, intent, charge);
}

/** Ends an intent that took no money. */
export function cancelIntent(
  world: World,
  intent: Intent,
  reason: Stripe.PaymentIntent.CancellationReason | null,
): Intent {
  const canceled = keep(world, {
    ...intent,
    status: "canceled",
    canceled_at: world.clock.now(),
    cancellation_reason: reason,
    next_action: null,
    amount_capturable: 0,
  });
  emit(world, "payment_intent.canceled", canceled);
  return canceled;
}

function askPayer(world: World, intent: Intent, where: "3ds" | "bancontact", returnUrl: string | null): Intent {
  const redirect_to_url = { return_url: returnUrl, url: `${world.baseUrl}/c/${where}/${intent.id}` };
  const waiting = keep(world, {
    ...intent,
    status: "requires_action",
    next_action: { type: "redirect_to_url", redirect_to_url },
  });
  emit(world, "payment_intent.requires_action", waiting);
  return waiting;
}

function methodOf(world: World, intent: Intent): Stripe.PaymentMethod {
  const method = world.store.get("payment_method", String(intent.payment_method));
  if (!method) throw missing("PaymentMethod", String(intent.payment_method));
  return method;
}

function numberBehind(world: World, method: Stripe.PaymentMethod): string {
  return world.store.get("local.card", method.id)?.number ?? "";
}
