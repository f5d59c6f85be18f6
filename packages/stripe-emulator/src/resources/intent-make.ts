import type Stripe from "stripe";
import { newId, randomPart } from "../ids";
import type { IntentWishes } from "../store/intent-wishes";
import type { World } from "../world";

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
