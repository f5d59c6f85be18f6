import type Stripe from "stripe";
import { emit } from "../core/events";
import type { Sandbox } from "../core/sandbox";
import { scheduleTask } from "../core/tasks";
import { createCharge, postCharge } from "./charges";
import type { CardBehavior, CardDecline } from "./test-cards";

type Intent = Stripe.PaymentIntent;

/** The bank approves: captures the amount, or authorizes it when the capture is manual. */
export function succeedIntent(
  sandbox: Sandbox,
  intent: Intent,
  method: Stripe.PaymentMethod,
  behavior: CardBehavior & { kind: "succeeds" },
): Intent {
  const attempt = createCharge(sandbox, intent, method, "succeeded");
  if (intent.capture_method === "manual") {
    emit(sandbox, "charge.succeeded", attempt);
    const authorized = saveIntent(sandbox, {
      ...intent,
      status: "requires_capture",
      next_action: null,
      latest_charge: attempt.id,
      amount_capturable: intent.amount,
    });
    emit(sandbox, "payment_intent.amount_capturable_updated", authorized);
    return authorized;
  }
  const charge = postCharge(sandbox, attempt);
  if (behavior.disputed) scheduleTask(sandbox, sandbox.clock.now(), "card.dispute", charge.id);
  return completePayment(sandbox, intent, charge);
}

/** Completes an intent with its captured charge. */
export function completePayment(sandbox: Sandbox, intent: Intent, charge: Stripe.Charge): Intent {
  if (intent.status !== "requires_capture") emit(sandbox, "charge.succeeded", charge);
  const paid = saveIntent(sandbox, {
    ...intent,
    status: "succeeded",
    next_action: null,
    latest_charge: charge.id,
    amount_received: charge.amount_captured,
    amount_capturable: 0,
  });
  emit(sandbox, "payment_intent.succeeded", paid);
  return paid;
}

/** The bank declines: the failed charge stays, the intent requires another payment method. */
export function declineIntent(
  sandbox: Sandbox,
  intent: Intent,
  method: Stripe.PaymentMethod,
  decline: CardDecline,
): Intent {
  const charge = createCharge(sandbox, intent, method, "failed", decline);
  emit(sandbox, "charge.failed", charge);
  return failIntent(sandbox, { ...intent, latest_charge: charge.id }, paymentErrorOf(method, decline, charge));
}

/** The attempt fails: the intent requires another payment method and keeps the error. */
export function failIntent(sandbox: Sandbox, intent: Intent, error: Stripe.PaymentIntent.LastPaymentError): Intent {
  const failed = saveIntent(sandbox, {
    ...intent,
    status: "requires_payment_method",
    payment_method: null,
    next_action: null,
    last_payment_error: error,
  });
  emit(sandbox, "payment_intent.payment_failed", failed);
  return failed;
}

/** The decline as `last_payment_error`. */
export function paymentErrorOf(
  method: Stripe.PaymentMethod,
  decline: CardDecline,
  charge: Stripe.Charge,
): Stripe.PaymentIntent.LastPaymentError {
  return {
    type: "card_error",
    charge: charge.id,
    code: decline.code,
    decline_code: decline.declineCode,
    doc_url: `https://docs.stripe.com/error-codes/${decline.code.replaceAll("_", "-")}`,
    message: decline.message,
    payment_method: method,
  };
}

/** Stores the intent. */
export function saveIntent(sandbox: Sandbox, intent: Intent): Intent {
  return sandbox.store.put("payment_intent", intent);
}
