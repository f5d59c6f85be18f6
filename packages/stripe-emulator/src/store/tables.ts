import type Stripe from "stripe";

/** What an intent starts with, whoever makes it: the API or a checkout session. */
export interface IntentWishes {
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

/** Something that will happen at a moment of the local clock, and survives a restart. `at` is in seconds. */
export interface Due {
  id: string;
  at: number;
  kind: "session.expire" | "bancontact.settle" | "refund.settle" | "payout.schedule" | "payout.move" | "card.dispute";
  target: string;
  outcome: "succeed" | "fail";
}

/** What a payment method secretly is: the number typed (cards decide by their number what happens to them). */
export interface CardBehind {
  id: string;
  number: string;
}

/** A saved answer to an Idempotency-Key. */
export interface SavedAnswer {
  id: string;
  path: string;
  fingerprint: string;
  status: number;
  body: string;
  requestId: string;
  savedAt: number;
}

/** One event on its way to one endpoint. */
export interface Delivery {
  id: string;
  event: string;
  url: string;
  state: "pending" | "held" | "delivered" | "failed" | "dropped";
  attempts: { at: string; status: number | null; error: string | null }[];
}

/** A one-time onboarding link and where it leads afterwards. */
export interface OnboardingLink {
  id: string;
  account: string;
  returnUrl: string;
  refreshUrl: string;
  expiresAt: number;
  used: boolean;
}

/** A number the server remembers: the clock's offset in milliseconds. */
export interface Setting {
  id: string;
  value: number;
}

/** Every table, in Stripe's own types; the names with "local." are this server's own notes. */
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
  "local.card": CardBehind;
  "local.delivery": Delivery;
  "local.due": Due;
  "local.link": OnboardingLink;
  "local.saved": SavedAnswer;
  "local.setting": Setting;
  "local.wishes": { id: string; wishes: IntentWishes };
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
  "local.due",
  "local.link",
  "local.saved",
  "local.setting",
  "local.wishes",
];
