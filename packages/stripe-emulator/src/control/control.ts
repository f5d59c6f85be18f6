import type Stripe from "stripe";
import type { Fault, Faults } from "../api/faults";
import { keepKeysFor } from "../api/idempotency";
import { completeAccount, EXAMPLE_PERSON, restrictAccount } from "../connect/account-lifecycle";
import { failPayout, movePayout } from "../connect/payout-lifecycle";
import { missing } from "../core/errors";
import type { World } from "../core/sandbox";
import { act } from "../engine/transact";
import { closeDispute, getDispute, openDispute } from "../payments/dispute-lifecycle";
import { answerBank, answerChallenge } from "../payments/intent-lifecycle";
import { getIntent } from "../payments/intent-object";
import { settleRefund } from "../payments/refund-lifecycle";
import {
  expireSession,
  followIntent,
  getSession,
  paySession,
  planSettlement,
  settleBancontact,
} from "../payments/session-lifecycle";
import type { Delivery, Table, Tables } from "../store/tables";
import type { DeliveryMode } from "../webhooks/deliveries";
import { type Check, checkBooks } from "./books";

/** How to pay without a browser. A card's number, or Bancontact; `outcome` is what the payer does at the bank. */
export interface PayWithoutBrowser {
  card?: string;
  bancontact?: boolean;
  outcome?: "succeed" | "fail" | "later" | "later-fail";
  email?: string;
  name?: string;
}

/** What happened to a payment made without a browser. */
export interface Paid {
  session: Stripe.Checkout.Session;
  payment_intent: Stripe.PaymentIntent;
}

/** The hand that moves the world outside: time, banks, disputes, networks. The JSON API says the same things. */
export class Control {
  readonly #world: World;
  readonly #faults: Faults;

  constructor(world: World, faults: Faults) {
    this.#world = world;
    this.#faults = faults;
  }

  /** Seconds since 1970 on the local clock. */
  now(): number {
    return this.#world.clock.now();
  }

  advance(seconds: number): number {
    if (!Number.isFinite(seconds) || seconds < 0) throw new Error("The clock moves forward only");
    const world = this.#world;
    act(world, () => world.clock.advance(seconds));
    return world.clock.now();
  }

  /** Moves the clock to a moment (seconds since 1970) that is not in its past. */
  moveTo(at: number): number {
    return this.advance(at - this.#world.clock.now());
  }

  pay(session: string, how: PayWithoutBrowser = {}): Paid {
    const world = this.#world;
    return act(world, () => {
      const payer = { name: how.name ?? "Noor Peeters", email: how.email ?? "noor@example.test" };
      const expYear = new Date(world.clock.now() * 1000).getUTCFullYear() + 3;
      const means = how.bancontact ? "bancontact" : { number: how.card ?? "4242424242424242", expMonth: 12, expYear };
      const started = paySession(world, session, means, payer);
      const intent = started.status === "requires_action" ? this.#answer(started, how) : started;
      followIntent(world, intent);
      return { session: getSession(world, session), payment_intent: getIntent(world, intent.id) };
    });
  }

  expire(session: string): Stripe.Checkout.Session {
    return act(this.#world, () => expireSession(this.#world, session));
  }

  /** The end of a delayed Bancontact payment. */
  settlePayment(intent: string, outcome: "succeed" | "fail"): Stripe.PaymentIntent {
    act(this.#world, () => settleBancontact(this.#world, intent, outcome));
    return getIntent(this.#world, intent);
  }

  settleRefund(refund: string, outcome: "succeed" | "fail", reason?: string): Stripe.Refund {
    return act(this.#world, () => settleRefund(this.#world, refund, outcome, reason));
  }

  completeAccount(account: string, person = EXAMPLE_PERSON): Stripe.Account {
    return act(this.#world, () => completeAccount(this.#world, account, person));
  }

  restrictAccount(account: string, currentlyDue?: string[]): Stripe.Account {
    return act(this.#world, () => restrictAccount(this.#world, account, currentlyDue));
  }

  /** `charge` may be a charge or a payment intent. */
  openDispute(charge: string, reason = "fraudulent"): Stripe.Dispute {
    const world = this.#world;
    const id = charge.startsWith("pi_") ? String(getIntent(world, charge).latest_charge) : charge;
    return act(world, () => openDispute(world, id, reason));
  }

  closeDispute(dispute: string, outcome: "won" | "lost"): Stripe.Dispute {
    return act(this.#world, () => closeDispute(this.#world, getDispute(this.#world, dispute), outcome));
  }

  failPayout(payout: string, code = "account_closed"): Stripe.Payout {
    return act(this.#world, () => failPayout(this.#world, payout, code));
  }

  /** Takes a payout one step further: pending, in transit, paid. */
  movePayout(payout: string): Stripe.Payout {
    return act(this.#world, () => movePayout(this.#world, payout));
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

  /** How long an Idempotency-Key is remembered, in seconds of the local clock; a day at first. */
  keepKeysFor(seconds: number): void {
    act(this.#world, () => keepKeysFor(this.#world, seconds));
  }

  /** All objects of one kind (`refund`, `checkout.session`, …) of all accounts, newest first. */
  objects<K extends Table>(table: K): Tables[K][] {
    return this.#world.store.all(table);
  }

  /** How events leave from now on; `delayMs` is real time, for "delay". */
  setWebhookMode(mode: DeliveryMode, delayMs?: number): void {
    this.#world.deliveries.setMode(mode, delayMs);
  }

  webhookMode(): DeliveryMode {
    return this.#world.deliveries.mode;
  }

  /** Delivers one event now (again), and says how it went. */
  async deliver(event: string): Promise<Delivery[]> {
    if (!this.#world.store.get("event", event)) throw missing("event", event);
    return this.#world.deliveries.deliver(event);
  }

  /** Events kept back in "hold" mode, oldest first. */
  heldEvents(): Stripe.Event[] {
    const ids = new Set(this.#world.deliveries.held().map((delivery) => delivery.event));
    return [...ids].flatMap((id) => this.#world.store.get("event", id) ?? []);
  }

  /** Lets all held events go, one after the other, in the order they happened or the other way round. */
  async releaseHeld(order: "oldest-first" | "newest-first" = "oldest-first"): Promise<number> {
    const events = this.heldEvents();
    for (const event of order === "oldest-first" ? events : events.reverse()) await this.deliver(event.id);
    return events.length;
  }

  /** Resolves when no event is being sent. What waits for a retry or a delay is not waited for. */
  async webhooksIdle(): Promise<void> {
    await this.#world.deliveries.idle();
  }

  /** All events of all accounts, newest first, with what became of them. */
  events(): { event: Stripe.Event; deliveries: Delivery[] }[] {
    const { store, deliveries } = this.#world;
    return store.all("event").map((event) => ({ event, deliveries: deliveries.of(event.id) }));
  }

  /** Whether every account's balance is what its objects say it must be. */
  check(): Check {
    return checkBooks(this.#world);
  }

  /** Begins again with nothing: no objects, no events, today's time or the given one (seconds since 1970). */
  reset(at?: number): void {
    const { store, clock, deliveries } = this.#world;
    this.#faults.clear();
    deliveries.setMode("normal");
    store.clear();
    if (at !== undefined) store.transaction(() => clock.advance(at - clock.now()));
  }

  #answer(intent: Stripe.PaymentIntent, how: PayWithoutBrowser): Stripe.PaymentIntent {
    const outcome = how.outcome ?? "succeed";
    if (!how.bancontact) return answerChallenge(this.#world, intent, outcome === "succeed");
    if (outcome === "succeed" || outcome === "fail")
      return answerBank(this.#world, intent, outcome === "succeed" ? "authorize" : "fail");
    planSettlement(this.#world, intent.id, outcome === "later" ? "succeed" : "fail");
    return answerBank(this.#world, intent, "later");
  }
}
