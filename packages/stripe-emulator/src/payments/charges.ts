import type Stripe from "stripe";
import { z } from "zod";
import { missing } from "../core/errors";
import { emit } from "../core/events";
import { newId } from "../core/ids";
import { BANCONTACT_FEE, cardFee, post, SETTLES_AFTER_SECONDS } from "../core/ledger";
import type { Sandbox } from "../core/sandbox";
import { readSwitch } from "../core/settings";
import { scheduleTask } from "../core/tasks";
import { page } from "../http/list";
import { mergeMetadata, metadata, paging, text, unsettable } from "../http/params";
import { type Route, route } from "../http/route";
import { behaviorOf, type CardDecline } from "./test-cards";

/** Creates the charge of a payment attempt: succeeded, pending or failed. */
export function createCharge(
  sandbox: Sandbox,
  intent: Stripe.PaymentIntent,
  method: Stripe.PaymentMethod,
  status: "succeeded" | "pending" | "failed",
  decline: CardDecline | null = null,
): Stripe.Charge {
  const captured = status === "succeeded" && intent.capture_method !== "manual";
  const charge: Stripe.Charge = {
    id: newId(method.type === "card" ? "ch" : "py"),
    object: "charge",
    amount: intent.amount,
    amount_captured: captured ? intent.amount : 0,
    amount_refunded: 0,
    application: null,
    application_fee: null,
    application_fee_amount: null,
    balance_transaction: null,
    billing_details: method.billing_details,
    calculated_statement_descriptor: intent.statement_descriptor ?? sandbox.platform.statementDescriptor,
    captured,
    created: sandbox.clock.now(),
    currency: intent.currency,
    customer: intent.customer,
    description: intent.description,
    disputed: false,
    failure_balance_transaction: null,
    failure_code: decline?.code ?? null,
    failure_message: decline?.message ?? null,
    fraud_details: {},
    livemode: false,
    metadata: intent.metadata,
    on_behalf_of: null,
    outcome: outcome(status, decline),
    paid: status === "succeeded",
    payment_intent: intent.id,
    payment_method: method.id,
    payment_method_details: methodDetails(method, intent),
    radar_options: {},
    receipt_email: intent.receipt_email,
    receipt_number: null,
    receipt_url: null,
    refunded: false,
    review: null,
    shipping: null,
    source: null,
    source_transfer: null,
    statement_descriptor: intent.statement_descriptor,
    statement_descriptor_suffix: intent.statement_descriptor_suffix,
    status,
    transfer_data: null,
    transfer_group: intent.transfer_group,
  };
  return sandbox.store.put("charge", charge);
}

/** Posts a captured charge to the platform's balance, at once or after the delay that Stripe's default capture has. */
export function postCharge(sandbox: Sandbox, charge: Stripe.Charge): Stripe.Charge {
  const delay = readSwitch(sandbox, "charge.postDelaySeconds");
  if (delay === 0) return postNow(sandbox, charge);
  scheduleTask(sandbox, sandbox.clock.now() + delay, "charge.post", charge.id);
  return sandbox.store.put("charge", charge);
}

/** The balance transaction of a charge comes into being after the delay. */
export function postDelayedCharge(sandbox: Sandbox, id: string): void {
  const posted = postNow(sandbox, getCharge(sandbox, id, null));
  emit(sandbox, "charge.updated", posted, null, { balance_transaction: null });
}

/** Adds the amount, minus the fee, to the platform's balance; available after three days or at once. */
function postNow(sandbox: Sandbox, charge: Stripe.Charge): Stripe.Charge {
  const card = behaviorOf(sandbox.store.get("local.card", charge.payment_method ?? "")?.number ?? "");
  const atOnce = card.kind === "succeeds" && card.availableAtOnce === true;
  const isCard = charge.payment_method_details?.type === "card";
  const transaction = post(sandbox, {
    account: null,
    type: isCard ? "charge" : "payment",
    category: "charge",
    amount: charge.amount_captured,
    fee: isCard ? cardFee(charge.amount_captured) : BANCONTACT_FEE,
    currency: charge.currency,
    source: charge.id,
    description: charge.description,
    availableOn: sandbox.clock.now() + (atOnce ? 0 : SETTLES_AFTER_SECONDS),
  });
  return sandbox.store.put("charge", { ...charge, balance_transaction: transaction.id });
}

function outcome(status: string, decline: CardDecline | null): Stripe.Charge.Outcome {
  return {
    advice_code: null,
    network_advice_code: null,
    network_decline_code: null,
    network_status: decline ? "declined_by_network" : "approved_by_network",
    reason: decline?.declineCode ?? null,
    risk_level: "normal",
    seller_message: decline ? "The bank did not return any further details with this decline." : "Payment complete.",
    type: status === "failed" ? "issuer_declined" : "authorized",
  };
}

function methodDetails(method: Stripe.PaymentMethod, intent: Stripe.PaymentIntent): Stripe.Charge.PaymentMethodDetails {
  if (!method.card) {
    const bancontact: Stripe.Charge.PaymentMethodDetails.Bancontact = {
      bank_code: "VAPE",
      bank_name: "VAN DE PUT & CO",
      bic: "VAPEBE22",
      generated_sepa_debit: null,
      generated_sepa_debit_mandate: null,
      iban_last4: "7061",
      preferred_language: "nl",
      verified_name: method.billing_details.name,
    };
    return { type: "bancontact", bancontact };
  }
  const { brand, country, exp_month, exp_year, fingerprint, funding, last4 } = method.card;
  const card: Stripe.Charge.PaymentMethodDetails.Card = {
    amount_authorized: intent.amount,
    authorization_code: "123456",
    brand,
    checks: { address_line1_check: null, address_postal_code_check: null, cvc_check: "pass" },
    country,
    electronic_commerce_indicator: null,
    exp_month,
    exp_year,
    fingerprint,
    funding,
    installments: null,
    last4,
    mandate: null,
    network: brand,
    network_transaction_id: null,
    regulated_status: "unregulated",
    three_d_secure: null,
    transaction_link_id: null,
    wallet: null,
  };
  return { type: "card", card };
}

/** The stored charge of this account. Throws Stripe's 404. */
export function getCharge(sandbox: Sandbox, id: string, account: string | null, param?: string): Stripe.Charge {
  const charge = sandbox.store.get("charge", id);
  if (!charge || sandbox.store.accountOf("charge", id) !== account) throw missing("charge", id, param);
  return charge;
}

const filters = z.strictObject({
  ...paging,
  payment_intent: text.optional(),
  transfer_group: text.optional(),
  customer: text.optional(),
});
const changes = z.strictObject({
  description: unsettable.optional(),
  metadata: metadata.optional(),
  transfer_group: text.optional(),
});

/** `/v1/charges`: payment attempts. On a connected account: the payments from the platform's transfers. */
export const chargeRoutes: Route[] = [
  route("GET", "/v1/charges/:id", z.strictObject({}), (sandbox, { id, account }) => getCharge(sandbox, id, account)),
  route("POST", "/v1/charges/:id", changes, (sandbox, { id, account, params }) => {
    const charge = getCharge(sandbox, id, account);
    return sandbox.store.put("charge", {
      ...charge,
      ...params,
      metadata: mergeMetadata(charge.metadata, params.metadata),
    });
  }),
  route("GET", "/v1/charges", filters, (sandbox, { params, account }) => {
    const matching = sandbox.store
      .all("charge", account)
      .filter((charge) => params.payment_intent === undefined || charge.payment_intent === params.payment_intent)
      .filter((charge) => params.transfer_group === undefined || charge.transfer_group === params.transfer_group)
      .filter((charge) => params.customer === undefined || charge.customer === params.customer);
    return page("/v1/charges", matching, params);
  }),
];
