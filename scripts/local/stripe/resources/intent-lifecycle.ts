import type Stripe from "stripe";
import { invalid, missing } from "../errors";
import { plan } from "../plan";
import { emit } from "../webhooks/emit";
import type { World } from "../world";
import { bookCharge, makeCharge } from "./charge-make";
import { type CardFate, type CardRefusal, fateOf } from "./test-cards";

type Intent = Stripe.PaymentIntent;
type Status =
  | "requires_payment_method"
  | "requires_confirmation"
  | "requires_action"
  | "processing"
  | "requires_capture"
  | "succeeded"
  | "canceled";

const MAY: Record<"confirm" | "cancel" | "capture" | "update", Status[]> = {
  confirm: ["requires_payment_method", "requires_confirmation", "requires_action"],
  cancel: ["requires_payment_method", "requires_confirmation", "requires_action", "requires_capture"],
  capture: ["requires_capture"],
  update: ["requires_payment_method", "requires_confirmation", "requires_action"],
};

const REFUSED_AT_THE_BANK: CardRefusal = {
  code: "card_declined",
  declineCode: "generic_decline",
  message: "The customer's bank refused the payment.",
};

/** The stored intent, or Stripe's 404. */
export function getIntent(world: World, id: string): Intent {
  const intent = world.store.get("payment_intent", id);
  if (!intent) throw missing("payment_intent", id);
  return intent;
}

/** Refuses a step that the intent's state does not allow, in Stripe's words. */
export function mayTake(step: keyof typeof MAY, intent: Intent): void {
  if (MAY[step].some((status) => status === intent.status)) return;
  const verb = { confirm: "confirm", cancel: "cancel", capture: "capture", update: "update" }[step];
  throw invalid(
    `You cannot ${verb} this PaymentIntent because it has a status of ${intent.status}. Only a PaymentIntent with one of the following statuses may be ${verb === "cancel" ? "canceled" : verb === "capture" ? "captured" : `${verb}ed`}: ${MAY[step].join(", ")}.`,
    { code: "payment_intent_unexpected_state", payment_intent: intent },
  );
}

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

function succeed(
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

function received(world: World, intent: Intent, charge: Stripe.Charge): Intent {
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

function refuse(world: World, intent: Intent, method: Stripe.PaymentMethod, refusal: CardRefusal): Intent {
  const charge = makeCharge(world, intent, method, "failed", refusal);
  emit(world, "charge.failed", charge);
  return fail(world, { ...intent, latest_charge: charge.id }, errorOf(method, refusal, charge));
}

function fail(world: World, intent: Intent, error: Stripe.PaymentIntent.LastPaymentError): Intent {
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

function errorOf(
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

function keep(world: World, intent: Intent): Intent {
  return world.store.put("payment_intent", intent);
}

function methodOf(world: World, intent: Intent): Stripe.PaymentMethod {
  const method = world.store.get("payment_method", String(intent.payment_method));
  if (!method) throw missing("PaymentMethod", String(intent.payment_method));
  return method;
}

function numberBehind(world: World, method: Stripe.PaymentMethod): string {
  return world.store.get("local.card", method.id)?.number ?? "";
}
