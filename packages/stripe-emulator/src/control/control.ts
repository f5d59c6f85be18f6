import type Stripe from "stripe";
import type { Fault, Faults } from "../api/faults";
import { setKeyRetention } from "../api/idempotency";
import { completeAccount, restrictAccount } from "../connect/account-lifecycle";
import { failPayout, movePayout, payOutPlatformDaily } from "../connect/payout-lifecycle";
import { getTransfer, reverseTransfer } from "../connect/transfer-lifecycle";
import { type BalanceMovement, moveBalance } from "../core/balance-movements";
import { missing } from "../core/errors";
import type { PersonDetails } from "../core/platform";
import type { Sandbox } from "../core/sandbox";
import { writeSwitch } from "../core/settings";
import { transact } from "../engine/transact";
import { getCharge } from "../payments/charges";
import { closeDispute, getDispute, moveDisputedFunds, openDispute, preventDispute } from "../payments/disputes";
import { completeBankAuthorization, completeChallenge } from "../payments/intent-lifecycle";
import { getIntent } from "../payments/intent-object";
import { createRefund, settleRefund } from "../payments/refund-lifecycle";
import {
  expireSession,
  getSession,
  paySession,
  scheduleSettlement,
  settleBancontact,
  syncSession,
} from "../payments/session-lifecycle";
import type { Delivery, Table, Tables } from "../store/tables";
import type { DeliveryMode } from "../webhooks/deliveries";
import { type BooksCheck, checkBooks } from "./books";

/** A payment without a browser, by card number or Bancontact; `outcome` is what the payer does at the bank. */
export interface PayOptions {
  card?: string;
  bancontact?: boolean;
  outcome?: "succeed" | "fail" | "later" | "later-fail";
  email?: string;
  name?: string;
}

/** The result of a payment without a browser. */
export interface PayResult {
  session: Stripe.Checkout.Session;
  payment_intent: Stripe.PaymentIntent;
}

/** Drives what happens outside the API: time, payers, banks, disputes, networks. The JSON API offers the same. */
export class Control {
  readonly #sandbox: Sandbox;
  readonly #faults: Faults;

  constructor(sandbox: Sandbox, faults: Faults) {
    this.#sandbox = sandbox;
    this.#faults = faults;
  }

  /** Seconds since 1970 on the emulator's clock. */
  now(): number {
    return this.#sandbox.clock.now();
  }

  advance(seconds: number): number {
    if (!Number.isFinite(seconds) || seconds < 0) throw new Error("The clock moves forward only");
    const sandbox = this.#sandbox;
    transact(sandbox, () => sandbox.clock.advance(seconds));
    return sandbox.clock.now();
  }

  /** Moves the clock to `at` (seconds since 1970). Throws for a time in its past. */
  moveTo(at: number): number {
    return this.advance(at - this.#sandbox.clock.now());
  }

  pay(session: string, options: PayOptions = {}): PayResult {
    const sandbox = this.#sandbox;
    return transact(sandbox, () => {
      const { firstName, lastName, email } = sandbox.platform.examplePerson;
      const payer = { name: options.name ?? `${firstName} ${lastName}`, email: options.email ?? email };
      const expYear = new Date(sandbox.clock.now() * 1000).getUTCFullYear() + 3;
      const paymentMethod = options.bancontact
        ? "bancontact"
        : { number: options.card ?? "4242424242424242", expMonth: 12, expYear };
      const started = paySession(sandbox, session, paymentMethod, payer);
      const intent = started.status === "requires_action" ? this.#completeAction(started, options) : started;
      syncSession(sandbox, intent);
      return { session: getSession(sandbox, session), payment_intent: getIntent(sandbox, intent.id) };
    });
  }

  expire(session: string): Stripe.Checkout.Session {
    return transact(this.#sandbox, () => expireSession(this.#sandbox, session));
  }

  /** Settles a delayed Bancontact payment. */
  settlePayment(intent: string, outcome: "succeed" | "fail"): Stripe.PaymentIntent {
    transact(this.#sandbox, () => settleBancontact(this.#sandbox, intent, outcome));
    return getIntent(this.#sandbox, intent);
  }

  settleRefund(refund: string, outcome: "succeed" | "fail", reason?: string): Stripe.Refund {
    return transact(this.#sandbox, () => settleRefund(this.#sandbox, refund, outcome, reason));
  }

  completeAccount(account: string, person: PersonDetails = this.#sandbox.platform.examplePerson): Stripe.Account {
    return transact(this.#sandbox, () => completeAccount(this.#sandbox, account, person));
  }

  restrictAccount(account: string, currentlyDue?: string[]): Stripe.Account {
    return transact(this.#sandbox, () => restrictAccount(this.#sandbox, account, currentlyDue));
  }

  /** `charge` may be a charge or a payment intent. */
  openDispute(charge: string, reason = "fraudulent", amount?: number): Stripe.Dispute {
    const sandbox = this.#sandbox;
    const id = charge.startsWith("pi_") ? String(getIntent(sandbox, charge).latest_charge) : charge;
    return transact(sandbox, () => openDispute(sandbox, id, reason, amount));
  }

  closeDispute(dispute: string, outcome: "won" | "lost"): Stripe.Dispute {
    return transact(this.#sandbox, () => closeDispute(this.#sandbox, getDispute(this.#sandbox, dispute), outcome));
  }

  failPayout(payout: string, code = "account_closed"): Stripe.Payout {
    return transact(this.#sandbox, () => failPayout(this.#sandbox, payout, code));
  }

  /** Advances a payout one step: pending, in transit, paid. */
  movePayout(payout: string): Stripe.Payout {
    return transact(this.#sandbox, () => movePayout(this.#sandbox, payout));
  }

  /** Sets how long a captured charge has no balance transaction, in seconds of the emulator's clock. Default: none. */
  delayBalanceTransactions(seconds: number): void {
    transact(this.#sandbox, () => writeSwitch(this.#sandbox, "charge.postDelaySeconds", seconds));
  }

  /** A refund that the platform's balance does not cover waits, instead of making it negative. */
  requireFunds(isRequired: boolean): void {
    transact(this.#sandbox, () => writeSwitch(this.#sandbox, "refunds.requireFunds", isRequired ? 1 : 0));
  }

  /** The platform pays its available balance to its bank every midnight (UTC), as Stripe does unless it is set to manual. */
  payOutPlatformDaily(isDaily: boolean): void {
    transact(this.#sandbox, () => payOutPlatformDaily(this.#sandbox, isDaily));
  }

  /** Moves the platform's balance by a fee, a top-up, a reserve, an adjustment or a type nobody knows. */
  moveBalance(type: BalanceMovement, amount: number, description?: string): Stripe.BalanceTransaction {
    return transact(this.#sandbox, () => moveBalance(this.#sandbox, type, amount, description));
  }

  /** Refunds a charge by hand, as somebody in Stripe's dashboard does: without metadata. */
  refundByHand(charge: string, amount?: number): Stripe.Refund {
    const sandbox = this.#sandbox;
    return transact(sandbox, () => createRefund(sandbox, getCharge(sandbox, charge, null), { amount, metadata: {} }));
  }

  /** Reverses a transfer by hand. */
  reverseByHand(transfer: string, amount?: number): Stripe.TransferReversal {
    const sandbox = this.#sandbox;
    return transact(sandbox, () => reverseTransfer(sandbox, getTransfer(sandbox, transfer), { amount, metadata: {} }));
  }

  /** Gives back the amount of a decided dispute, or takes it again. */
  moveDisputedFunds(dispute: string, direction: "reinstate" | "withdraw"): Stripe.Dispute {
    return transact(this.#sandbox, () => moveDisputedFunds(this.#sandbox, dispute, direction));
  }

  /** A dispute that was settled with the payer before it became a chargeback. */
  preventDispute(charge: string): Stripe.Dispute {
    return transact(this.#sandbox, () => preventDispute(this.#sandbox, charge));
  }

  addFault(fault: Partial<Fault> & { kind: Fault["kind"] }): void {
    this.#faults.add({ count: 1, when: "before", ...fault });
  }

  faults(): Fault[] {
    return this.#faults.list();
  }

  clearFaults(): void {
    this.#faults.clear();
  }

  /** Sets the retention of Idempotency-Keys, in seconds of the emulator's clock. Default: one day. */
  setKeyRetention(seconds: number): void {
    transact(this.#sandbox, () => setKeyRetention(this.#sandbox, seconds));
  }

  /** All objects of one kind (`refund`, `checkout.session`, …) of all accounts, newest first. */
  objects<K extends Table>(table: K): Tables[K][] {
    return this.#sandbox.store.all(table);
  }

  /** Sets options events are delivered from now on; `delayMs` is real time and applies to "delay". */
  setWebhookMode(mode: DeliveryMode, delayMs?: number): void {
    this.#sandbox.deliveries.setMode(mode, delayMs);
  }

  webhookMode(): DeliveryMode {
    return this.#sandbox.deliveries.mode;
  }

  /** Delivers one event now, also a second time, and returns its deliveries. */
  async deliver(event: string): Promise<Delivery[]> {
    if (!this.#sandbox.store.get("event", event)) throw missing("event", event);
    return this.#sandbox.deliveries.deliver(event);
  }

  /** Events held back in "hold" mode, oldest first. */
  heldEvents(): Stripe.Event[] {
    const ids = new Set(this.#sandbox.deliveries.held().map((delivery) => delivery.event));
    return [...ids].flatMap((id) => this.#sandbox.store.get("event", id) ?? []);
  }

  /** Delivers all held events one after the other, in this order. Returns their number. */
  async releaseHeld(order: "oldest-first" | "newest-first" = "oldest-first"): Promise<number> {
    const events = this.heldEvents();
    for (const event of order === "oldest-first" ? events : events.reverse()) await this.deliver(event.id);
    return events.length;
  }

  /** Resolves when no delivery is in flight. Scheduled retries and delayed events do not count. */
  async webhooksIdle(): Promise<void> {
    await this.#sandbox.deliveries.idle();
  }

  /** All events of all accounts, newest first, with their deliveries. */
  events(): { event: Stripe.Event; deliveries: Delivery[] }[] {
    const { store, deliveries } = this.#sandbox;
    return store.all("event").map((event) => ({ event, deliveries: deliveries.of(event.id) }));
  }

  /** Checks that every account's balance matches its objects. */
  check(): BooksCheck {
    return checkBooks(this.#sandbox);
  }

  /** Deletes everything and sets the clock to now or to `at` (seconds since 1970). */
  reset(at?: number): void {
    const { store, clock, deliveries } = this.#sandbox;
    this.#faults.clear();
    deliveries.setMode("normal");
    store.clear();
    if (at !== undefined) store.transaction(() => clock.advance(at - clock.now()));
  }

  #completeAction(intent: Stripe.PaymentIntent, options: PayOptions): Stripe.PaymentIntent {
    const outcome = options.outcome ?? "succeed";
    if (!options.bancontact) return completeChallenge(this.#sandbox, intent, outcome === "succeed");
    if (outcome === "succeed" || outcome === "fail")
      return completeBankAuthorization(this.#sandbox, intent, outcome === "succeed" ? "authorize" : "fail");
    scheduleSettlement(this.#sandbox, intent.id, outcome === "later" ? "succeed" : "fail");
    return completeBankAuthorization(this.#sandbox, intent, "later");
  }
}
