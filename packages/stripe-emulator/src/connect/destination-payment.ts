import type Stripe from "stripe";
import { missing } from "../core/errors";
import { emit } from "../core/events";
import { newId } from "../core/ids";
import { post } from "../core/ledger";
import type { Sandbox } from "../core/sandbox";

/** The connected account's side of a transfer: a payment from the platform. */
export function createDestinationPayment(
  sandbox: Sandbox,
  input: {
    amount: number;
    currency: string;
    description: string | null;
    destination: string;
    transfer: string;
    availableOn: number | undefined;
  },
): Stripe.Charge {
  const { amount, currency, description, destination, transfer, availableOn } = input;
  const id = newId("py");
  const transaction = post(sandbox, {
    account: destination,
    type: "payment",
    category: "charge",
    amount,
    currency,
    source: id,
    description,
    availableOn,
  });
  const payment: Stripe.Charge = {
    id,
    object: "charge",
    amount,
    amount_captured: amount,
    amount_refunded: 0,
    application: null,
    application_fee: null,
    application_fee_amount: null,
    balance_transaction: transaction.id,
    billing_details: { address: null, email: null, name: null, phone: null, tax_id: null },
    calculated_statement_descriptor: null,
    captured: true,
    created: sandbox.clock.now(),
    currency,
    customer: null,
    description,
    disputed: false,
    failure_balance_transaction: null,
    failure_code: null,
    failure_message: null,
    fraud_details: {},
    livemode: false,
    metadata: {},
    on_behalf_of: null,
    outcome: null,
    paid: true,
    payment_intent: null,
    payment_method: null,
    payment_method_details: { type: "stripe_account", stripe_account: {} },
    receipt_email: null,
    receipt_number: null,
    receipt_url: null,
    refunded: false,
    review: null,
    shipping: null,
    source: null,
    source_transfer: transfer,
    statement_descriptor: null,
    statement_descriptor_suffix: null,
    status: "succeeded",
    transfer_data: null,
    transfer_group: null,
  };
  sandbox.store.put("charge", payment, destination);
  emit(sandbox, "charge.succeeded", payment, destination);
  return payment;
}

/** The connected account's side of a reversal: a refund of the destination payment. */
export function refundDestinationPayment(
  sandbox: Sandbox,
  transfer: Stripe.Transfer,
  reversal: string,
  amount: number,
  availableOn: number | undefined,
): Stripe.Refund {
  const account = String(transfer.destination);
  const payment = sandbox.store.get("charge", String(transfer.destination_payment));
  if (!payment) throw missing("charge", String(transfer.destination_payment));
  const id = newId("pyr");
  const currency = transfer.currency;
  const transaction = post(sandbox, {
    account,
    type: "payment_refund",
    category: "refund",
    amount: -amount,
    currency,
    source: id,
    availableOn,
  });
  const refunded = payment.amount_refunded + amount;
  sandbox.store.put("charge", { ...payment, amount_refunded: refunded, refunded: refunded === payment.amount });
  return sandbox.store.put(
    "refund",
    {
      id,
      object: "refund",
      amount,
      balance_transaction: transaction.id,
      charge: payment.id,
      created: sandbox.clock.now(),
      currency,
      customer: null,
      customer_account: null,
      metadata: {},
      payment_intent: null,
      payment_method: null,
      reason: null,
      receipt_number: null,
      source_transfer_reversal: reversal,
      status: "succeeded",
      transfer_reversal: null,
    },
    account,
  );
}
