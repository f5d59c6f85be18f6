import type Stripe from "stripe";
import { invalid, missing } from "../core/errors";
import { newId, randomPart } from "../core/ids";
import type { Sandbox } from "../core/sandbox";
import type { PaymentIntentInput } from "../store/tables";

/** Creates an intent without a payment method. */
export function createIntent(sandbox: Sandbox, input: PaymentIntentInput): Stripe.PaymentIntent {
  const id = newId("pi");
  return sandbox.store.put("payment_intent", {
    id,
    object: "payment_intent",
    allowed_payment_method_types: null,
    amount: input.amount,
    amount_capturable: 0,
    amount_details: { tip: {} },
    amount_received: 0,
    application: null,
    application_fee_amount: null,
    automatic_payment_methods: null,
    canceled_at: null,
    cancellation_reason: null,
    capture_method: input.captureMethod ?? "automatic_async",
    client_secret: `${id}_secret_${randomPart(24)}`,
    confirmation_method: "automatic",
    created: sandbox.clock.now(),
    currency: input.currency,
    customer: input.customer ?? null,
    customer_account: null,
    description: input.description ?? null,
    excluded_payment_method_types: null,
    last_payment_error: null,
    latest_charge: null,
    livemode: false,
    managed_payments: null,
    metadata: input.metadata ?? {},
    next_action: null,
    on_behalf_of: null,
    payment_method: null,
    payment_method_configuration_details: null,
    payment_method_options: {},
    payment_method_types: input.paymentMethodTypes,
    payment_record: null,
    processing: null,
    receipt_email: input.receiptEmail ?? null,
    review: null,
    setup_future_usage: null,
    shipping: null,
    source: null,
    statement_descriptor: input.statementDescriptor ?? null,
    statement_descriptor_suffix: input.statementDescriptorSuffix ?? null,
    status: "requires_payment_method",
    transfer_data: null,
    transfer_group: input.transferGroup ?? null,
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

const ALLOWED: Record<"confirm" | "cancel" | "capture" | "update", Status[]> = {
  confirm: ["requires_payment_method", "requires_confirmation", "requires_action"],
  cancel: ["requires_payment_method", "requires_confirmation", "requires_action", "requires_capture"],
  capture: ["requires_capture"],
  update: ["requires_payment_method", "requires_confirmation", "requires_action"],
};

const PARTICIPLES: Record<keyof typeof ALLOWED, string> = {
  confirm: "confirmed",
  cancel: "canceled",
  capture: "captured",
  update: "updated",
};

/** The stored intent. Throws Stripe's 404. */
export function getIntent(sandbox: Sandbox, id: string): Stripe.PaymentIntent {
  const intent = sandbox.store.get("payment_intent", id);
  if (!intent) throw missing("payment_intent", id);
  return intent;
}

/** Throws Stripe's error for a step that the intent's status does not allow. */
export function assertStepAllowed(step: keyof typeof ALLOWED, intent: Stripe.PaymentIntent): void {
  if (ALLOWED[step].some((status) => status === intent.status)) return;
  throw invalid(
    `You cannot ${step} this PaymentIntent because it has a status of ${intent.status}. Only a PaymentIntent with one of the following statuses may be ${PARTICIPLES[step]}: ${ALLOWED[step].join(", ")}.`,
    { code: "payment_intent_unexpected_state", payment_intent: intent },
  );
}
