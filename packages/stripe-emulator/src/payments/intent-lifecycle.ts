import type Stripe from "stripe";
import { missing } from "../core/errors";
import { emit } from "../core/events";
import type { Sandbox } from "../core/sandbox";
import { createCharge, postCharge } from "./charges";
import { assertStepAllowed } from "./intent-object";
import {
  completePayment,
  declineIntent,
  failIntent,
  paymentErrorOf,
  saveIntent,
  succeedIntent,
} from "./intent-outcomes";
import { behaviorOf, type CardDecline } from "./test-cards";

type Intent = Stripe.PaymentIntent;
const DECLINED_BY_BANK: CardDecline = {
  code: "card_declined",
  declineCode: "generic_decline",
  message: "The customer's bank refused the payment.",
};

/** Confirms with a payment method: succeeds, is declined, or requires an action on the bank's page. */
export function confirmIntent(
  sandbox: Sandbox,
  before: Intent,
  method: Stripe.PaymentMethod,
  returnUrl: string | null,
): Intent {
  assertStepAllowed("confirm", before);
  const intent = saveIntent(sandbox, {
    ...before,
    payment_method: method.id,
    last_payment_error: null,
    next_action: null,
  });
  if (method.type === "bancontact") return requireAction(sandbox, intent, "bancontact", returnUrl);
  const behavior = behaviorOf(cardNumberOf(sandbox, method));
  if (behavior.kind === "challenged") return requireAction(sandbox, intent, "3ds", returnUrl);
  return behavior.kind === "succeeds"
    ? succeedIntent(sandbox, intent, method, behavior)
    : declineIntent(sandbox, intent, method, behavior.decline);
}

/** The payer completed the 3-D Secure challenge. A failed challenge creates no charge, as at Stripe. */
export function completeChallenge(sandbox: Sandbox, intent: Intent, approved: boolean): Intent {
  const method = attachedMethod(sandbox, intent);
  if (!approved) {
    const message =
      "We are unable to authenticate your payment method. Please choose a different payment method and try again.";
    return failIntent(sandbox, intent, {
      code: "payment_intent_authentication_failure",
      message,
      payment_method: method,
      type: "card_error",
    });
  }
  const behavior = behaviorOf(cardNumberOf(sandbox, method));
  if (behavior.kind === "challenged" && behavior.afterwards)
    return declineIntent(sandbox, intent, method, behavior.afterwards);
  return succeedIntent(sandbox, intent, method, { kind: "succeeds" });
}

/** The payer decided at the bank. `later`: the payment is processing and settles or fails later. */
export function completeBankAuthorization(
  sandbox: Sandbox,
  intent: Intent,
  decision: "authorize" | "fail" | "later",
): Intent {
  const method = attachedMethod(sandbox, intent);
  if (decision === "authorize") return succeedIntent(sandbox, intent, method, { kind: "succeeds" });
  if (decision === "fail") return declineIntent(sandbox, intent, method, DECLINED_BY_BANK);
  const charge = createCharge(sandbox, intent, method, "pending");
  emit(sandbox, "charge.pending", charge);
  const waiting = saveIntent(sandbox, { ...intent, status: "processing", next_action: null, latest_charge: charge.id });
  emit(sandbox, "payment_intent.processing", waiting);
  return waiting;
}

/** Settles a delayed payment. */
export function settleIntent(sandbox: Sandbox, intent: Intent, outcome: "succeed" | "fail"): Intent {
  const pending = sandbox.store.get("charge", String(intent.latest_charge));
  if (intent.status !== "processing" || !pending) return intent;
  if (outcome === "succeed") {
    const paid: Stripe.Charge = {
      ...pending,
      status: "succeeded",
      paid: true,
      captured: true,
      amount_captured: pending.amount,
    };
    return completePayment(sandbox, intent, postCharge(sandbox, paid));
  }
  const { code, message } = DECLINED_BY_BANK;
  const failed: Stripe.Charge = { ...pending, status: "failed", failure_code: code, failure_message: message };
  sandbox.store.put("charge", failed);
  emit(sandbox, "charge.failed", failed);
  return failIntent(sandbox, intent, paymentErrorOf(attachedMethod(sandbox, intent), DECLINED_BY_BANK, failed));
}

/** Captures an authorized amount, in full or in part; the rest is released. */
export function captureIntent(sandbox: Sandbox, intent: Intent, amount: number): Intent {
  const authorized = sandbox.store.get("charge", String(intent.latest_charge));
  if (!authorized) throw missing("charge", String(intent.latest_charge));
  const charge = postCharge(sandbox, { ...authorized, captured: true, amount_captured: amount });
  emit(sandbox, "charge.captured", charge);
  return completePayment(sandbox, intent, charge);
}

/** Cancels an intent that has not captured money. */
export function cancelIntent(
  sandbox: Sandbox,
  intent: Intent,
  reason: Stripe.PaymentIntent.CancellationReason | null,
): Intent {
  const canceled = saveIntent(sandbox, {
    ...intent,
    status: "canceled",
    canceled_at: sandbox.clock.now(),
    cancellation_reason: reason,
    next_action: null,
    amount_capturable: 0,
  });
  emit(sandbox, "payment_intent.canceled", canceled);
  return canceled;
}

function requireAction(
  sandbox: Sandbox,
  intent: Intent,
  where: "3ds" | "bancontact",
  returnUrl: string | null,
): Intent {
  const redirect_to_url = { return_url: returnUrl, url: `${sandbox.baseUrl}/c/${where}/${intent.id}` };
  const waiting = saveIntent(sandbox, {
    ...intent,
    status: "requires_action",
    next_action: { type: "redirect_to_url", redirect_to_url },
  });
  emit(sandbox, "payment_intent.requires_action", waiting);
  return waiting;
}

function attachedMethod(sandbox: Sandbox, intent: Intent): Stripe.PaymentMethod {
  const method = sandbox.store.get("payment_method", String(intent.payment_method));
  if (!method) throw missing("PaymentMethod", String(intent.payment_method));
  return method;
}

function cardNumberOf(sandbox: Sandbox, method: Stripe.PaymentMethod): string {
  return sandbox.store.get("local.card", method.id)?.number ?? "";
}
