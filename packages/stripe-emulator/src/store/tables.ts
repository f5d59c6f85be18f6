import type Stripe from "stripe";

/** Input of an intent, from the API or from a checkout session. */
export interface PaymentIntentInput {
  amount: number;
  currency: string;
  paymentMethodTypes: string[];
  captureMethod?: "automatic" | "automatic_async" | "manual";
  customer?: string | null;
  description?: string | null;
  metadata?: Record<string, string>;
  receiptEmail?: string | null;
  statementDescriptor?: string | null;
  statementDescriptorSuffix?: string | null;
  transferGroup?: string | null;
}

/** A task scheduled on the emulator's clock; it survives a restart. `at` is in seconds. */
export interface ScheduledTask {
  id: string;
  at: number;
  kind:
    | "session.expire"
    | "charge.post"
    | "bancontact.settle"
    | "refund.fund"
    | "refund.settle"
    | "payout.schedule"
    | "payout.move"
    | "card.dispute";
  target: string;
  outcome: "succeed" | "fail";
}

/** The number of a card payment method, which decides its behavior. */
export interface CardNumber {
  id: string;
  number: string;
}

/** The response saved for an Idempotency-Key. */
export interface SavedResponse {
  id: string;
  path: string;
  fingerprint: string;
  status: number;
  body: string;
  requestId: string;
  savedAt: number;
}

/** The delivery of one event to one endpoint. */
export interface Delivery {
  id: string;
  event: string;
  url: string;
  state: "pending" | "held" | "delivered" | "failed" | "dropped";
  attempts: { at: string; status: number | null; error: string | null }[];
}

/** A one-time onboarding link and its redirects. */
export interface OnboardingLink {
  id: string;
  account: string;
  returnUrl: string;
  refreshUrl: string;
  expiresAt: number;
  used: boolean;
}

/** A persisted number, such as the clock's offset in milliseconds. */
export interface Setting {
  id: string;
  value: number;
}

/** All tables, in Stripe's own types. Tables with "local." hold the emulator's own state. Journals contain these names. */
export interface Tables {
  account: Stripe.Account;
  balance_transaction: Stripe.BalanceTransaction;
  charge: Stripe.Charge;
  "checkout.session": Stripe.Checkout.Session;
  customer: Stripe.Customer;
  dispute: Stripe.Dispute;
  event: Stripe.Event;
  line_items: { id: string; items: Stripe.LineItem[] };
  payment_intent: Stripe.PaymentIntent;
  payment_method: Stripe.PaymentMethod;
  payout: Stripe.Payout;
  refund: Stripe.Refund;
  transfer: Stripe.Transfer;
  transfer_reversal: Stripe.TransferReversal;
  "local.card": CardNumber;
  "local.delivery": Delivery;
  "local.task": ScheduledTask;
  "local.link": OnboardingLink;
  "local.response": SavedResponse;
  "local.setting": Setting;
  "local.intent_input": { id: string; input: PaymentIntentInput };
}

/** The name of a table. */
export type Table = keyof Tables;

/** Tables in the order in which they are shown. */
export const TABLES: Table[] = [
  "account",
  "checkout.session",
  "payment_intent",
  "charge",
  "refund",
  "transfer",
  "transfer_reversal",
  "payout",
  "dispute",
  "balance_transaction",
  "customer",
  "payment_method",
  "event",
  "line_items",
  "local.card",
  "local.delivery",
  "local.task",
  "local.link",
  "local.response",
  "local.setting",
  "local.intent_input",
];
