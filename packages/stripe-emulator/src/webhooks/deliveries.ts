import type { Store } from "../store/store";
import type { Delivery } from "../store/tables";
import { type Endpoint, type Outcome, sendEvent } from "./send";

/** How events are delivered: normally, or with a disturbance. */
export type DeliveryMode = "normal" | "duplicate" | "delay" | "reorder" | "drop" | "hold";

const RETRY_AFTER_MS = [500, 2_000, 5_000, 15_000, 60_000, 300_000, 900_000];
const REORDER_WINDOW_MS = 150;

/** Delivers events to endpoints: signed, retried with growing delays in real time, disturbed on demand. */
export class Deliveries {
  readonly #store: Store;
  #endpoints: Endpoint[];
  #mode: DeliveryMode = "normal";
  #delayMs = 2_000;
  #enqueued: string[] = [];
  #reordered: string[] = [];
  #timers = new Set<NodeJS.Timeout>();
  #inFlight = new Set<Promise<void>>();
  #queues = new Map<string, Promise<void>>();
  #closed = false;
  readonly #abort = new AbortController();

  constructor(store: Store, endpoints: Endpoint[]) {
    this.#store = store;
    this.#endpoints = endpoints;
  }

  get mode(): DeliveryMode {
    return this.#mode;
  }

  setMode(mode: DeliveryMode, delayMs?: number): void {
    this.#mode = mode;
    this.#delayMs = delayMs ?? this.#delayMs;
  }

  setEndpoints(endpoints: Endpoint[]): void {
    this.#endpoints = endpoints;
  }

  endpointsFor(account: string | null): Endpoint[] {
    return this.#endpoints.filter((endpoint) => endpoint.connect === (account !== null));
  }

  endpoints(): Endpoint[] {
    return this.#endpoints;
  }

  /** Call it in the transaction that creates the event. */
  enqueue(event: string, account: string | null): void {
    const state = this.#mode === "hold" ? "held" : this.#mode === "drop" ? "dropped" : "pending";
    this.endpointsFor(account).forEach((endpoint, index) => {
      const id = `${event}:${index}`;
      this.#store.put("local.delivery", { id, event, url: endpoint.url, state, attempts: [] });
      if (state === "pending") this.#enqueued.push(id);
    });
  }

  /** Call it after a transaction: sends what the transaction enqueued. A rollback has removed its deliveries. */
  send(): void {
    const ids = this.#enqueued.filter((id) => this.#store.get("local.delivery", id));
    this.#enqueued = [];
    if (ids.length === 0) return;
    if (this.#mode === "delay") this.#later(this.#delayMs, () => ids.forEach((id) => this.#start(id)));
    else if (this.#mode === "reorder") this.#reorder(ids);
    else if (this.#mode === "duplicate") [...ids, ...ids].forEach((id) => this.#start(id));
    else ids.forEach((id) => this.#queue(id));
  }

  /** Continues the deliveries that were pending when the server stopped. */
  resume(): void {
    const waiting = this.#store.all("local.delivery").filter((delivery) => delivery.state === "pending");
    for (const delivery of waiting.reverse()) this.#start(delivery.id);
  }

  /** Delivers one event now to all its endpoints, in any delivery state. */
  async deliver(event: string): Promise<Delivery[]> {
    const ids = this.of(event).map((delivery) => delivery.id);
    await Promise.all(ids.map((id) => this.#attempt(id, RETRY_AFTER_MS.length)));
    return this.of(event);
  }

  of(event: string): Delivery[] {
    const deliveries: Delivery[] = [];
    for (let index = 0; ; index += 1) {
      const delivery = this.#store.get("local.delivery", `${event}:${index}`);
      if (!delivery) return deliveries;
      deliveries.push(delivery);
    }
  }

  held(): Delivery[] {
    return this.#store
      .all("local.delivery")
      .filter((delivery) => delivery.state === "held")
      .reverse();
  }

  /** Resolves when no delivery is in flight, including those that responses caused. Scheduled retries do not count. */
  async idle(): Promise<void> {
    while (this.#inFlight.size > 0) await Promise.all(this.#inFlight);
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#abort.abort();
    for (const timer of this.#timers) clearTimeout(timer);
    await this.idle();
  }

  #reorder(ids: string[]): void {
    const first = this.#reordered.length === 0;
    this.#reordered.push(...ids);
    if (!first) return;
    this.#later(REORDER_WINDOW_MS, () => {
      const reversed = this.#reordered.reverse();
      this.#reordered = [];
      reversed.forEach((id) => this.#start(id));
    });
  }

  #later(ms: number, work: () => void): void {
    if (this.#closed) return;
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      work();
    }, ms);
    timer.unref();
    this.#timers.add(timer);
  }

  /** First attempts run one after the other per endpoint, so that events arrive in order unless a delivery fails. */
  #queue(id: string): void {
    const url = this.#store.get("local.delivery", id)?.url ?? "";
    const turn = (this.#queues.get(url) ?? Promise.resolve()).then(() =>
      this.#closed ? undefined : this.#attempt(id, 0),
    );
    this.#queues.set(url, turn);
    const tracked: Promise<void> = turn.finally(() => this.#inFlight.delete(tracked));
    this.#inFlight.add(tracked);
  }

  #start(id: string, attempt = 0): void {
    if (!this.#closed) void this.#attempt(id, attempt);
  }

  #attempt(id: string, attempt: number): Promise<void> {
    const tracked: Promise<void> = this.#post(id, attempt).finally(() => this.#inFlight.delete(tracked));
    this.#inFlight.add(tracked);
    return tracked;
  }

  async #post(id: string, attempt: number): Promise<void> {
    const delivery = this.#store.get("local.delivery", id);
    const event = delivery && this.#store.get("event", delivery.event);
    if (!delivery || !event) return;
    const index = Number(id.split(":")[1]); // by index, not by URL: both kinds may share one URL, and a URL may change
    const endpoint = this.endpointsFor(event.account ?? null)[index];
    const outcome = endpoint
      ? await sendEvent(endpoint, JSON.stringify(event), this.#abort.signal)
      : { status: null, error: "no such endpoint" };
    const delivered = outcome.status !== null && outcome.status >= 200 && outcome.status < 300;
    const delayMs = RETRY_AFTER_MS[attempt];
    this.#record(id, outcome, delivered ? "delivered" : delayMs === undefined ? "failed" : "pending");
    if (!delivered && delayMs !== undefined) this.#later(delayMs, () => this.#start(id, attempt + 1));
  }

  #record(id: string, outcome: Outcome, state: Delivery["state"]): void {
    this.#store.transaction(() => {
      const now = this.#store.get("local.delivery", id);
      if (!now) return;
      const attempts = [...now.attempts, { at: new Date().toISOString(), ...outcome }];
      this.#store.put("local.delivery", { ...now, attempts, state: now.state === "delivered" ? "delivered" : state });
      const event = this.#store.get("event", now.event);
      const open = this.of(now.event).filter((delivery) => delivery.state !== "delivered").length;
      if (event && event.pending_webhooks !== open) this.#store.put("event", { ...event, pending_webhooks: open });
    });
  }
}
