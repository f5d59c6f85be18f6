import type Stripe from "stripe";
import { invalid, missing } from "../core/errors";
import { newId, randomPart } from "../core/ids";
import type { World } from "../core/sandbox";
import type { IntentWishes } from "../store/tables";

/** A new intent: nobody has paid, no way to pay is chosen. */
export function makeIntent(world: World, wishes: IntentWishes): Stripe.PaymentIntent {
  const id = newId("pi");
  return world.store.put("payment_intent", {
    id,
    object: "payment_intent",
    allowed_payment_method_types: null,
    amount: wishes.amount,
    amount_capturable: 0,
    amount_details: { tip: {} },
    amount_received: 0,
    application: null,
    application_fee_amount: null,
    automatic_payment_methods: null,
    canceled_at: null,
    cancellation_reason: null,
    capture_method: wishes.captureMethod ?? "automatic_async",
    client_secret: `${id}_secret_${randomPart(24)}`,
    confirmation_method: "automatic",
    created: world.clock.now(),
    currency: wishes.currency,
    customer: wishes.customer ?? null,
    customer_account: null,
    description: wishes.description ?? null,
    excluded_payment_method_types: null,
    last_payment_error: null,
    latest_charge: null,
    livemode: false,
    managed_payments: null,
    metadata: wishes.metadata ?? {},
    next_action: null,
    on_behalf_of: null,
    payment_method: null,
    payment_method_configuration_details: null,
    payment_method_options: {},
    payment_method_types: wishes.paymentMethodTypes,
    payment_record: null,
    processing: null,
    receipt_email: wishes.receiptEmail ?? null,
    review: null,
    setup_future_usage: null,
    shipping: null,
    source: null,
    statement_descriptor: wishes.statementDescriptor ?? null,
    statement_descriptor_suffix: wishes.statementDescriptorSuffix ?? null,
    status: "requires_payment_method",
    transfer_data: null,
    transfer_group: wishes.transferGroup ?? null,
  });
}

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

const DONE: Record<keyof typeof MAY, string> = {
  confirm: "confirmed",
  cancel: "canceled",
  capture: "captured",
  update: "updated",
};

/** The stored intent, or Stripe's 404. */
export function getIntent(world: World, id: string): Stripe.PaymentIntent {
  const intent = world.store.get("payment_intent", id);
  if (!intent) throw missing("payment_intent", id);
  return intent;
}

/** Refuses a step that the intent's state does not allow, in Stripe's words. */
export function mayTake(step: keyof typeof MAY, intent: Stripe.PaymentIntent): void {
  if (MAY[step].some((status) => status === intent.status)) return;
  throw invalid(
    `You cannot ${step} this PaymentIntent because it has a status of ${intent.status}. Only a PaymentIntent with one of the following statuses may be ${DONE[step]}: ${MAY[step].join(", ")}.`,
    { code: "payment_intent_unexpected_state", payment_intent: intent },
  );
}
