import type { Store } from "../store/store";
import type { Delivery } from "../store/tables";
import { type Endpoint, type Outcome, sendEvent } from "./send";

/** How events leave: as they should, or in one of the ways in which a network spoils them. */
export type DeliveryMode = "normal" | "duplicate" | "delay" | "reorder" | "drop" | "hold";

const RETRY_AFTER_MS = [500, 2_000, 5_000, 15_000, 60_000, 300_000, 900_000];
const REORDER_WINDOW_MS = 150;

/** Carries events to their endpoints: signed, retried with growing pauses in real time, spoilt on demand. */
export class Deliveries {
  readonly #store: Store;
  #endpoints: Endpoint[];
  #mode: DeliveryMode = "normal";
  #delayMs = 2_000;
  #fresh: string[] = [];
  #shuffled: string[] = [];
  #timers = new Set<NodeJS.Timeout>();
  #flying = new Set<Promise<void>>();
  #lines = new Map<string, Promise<void>>();
  #closed = false;
  readonly #cut = new AbortController();

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

  /** Called inside the transaction that made the event. */
  plan(event: string, account: string | null): void {
    const state = this.#mode === "hold" ? "held" : this.#mode === "drop" ? "dropped" : "pending";
    this.endpointsFor(account).forEach((endpoint, index) => {
      const id = `${event}:${index}`;
      this.#store.put("local.delivery", { id, event, url: endpoint.url, state, attempts: [] });
      if (state === "pending") this.#fresh.push(id);
    });
  }

  /** Called after a transaction: what it planned leaves now. What a failed one planned is no longer there. */
  send(): void {
    const ids = this.#fresh.filter((id) => this.#store.get("local.delivery", id));
    this.#fresh = [];
    if (ids.length === 0) return;
    if (this.#mode === "delay") this.#later(this.#delayMs, () => ids.forEach((id) => this.#start(id)));
    else if (this.#mode === "reorder") this.#shuffle(ids);
    else if (this.#mode === "duplicate") [...ids, ...ids].forEach((id) => this.#start(id));
    else ids.forEach((id) => this.#queue(id));
  }

  /** What was on its way when the server stopped goes on. */
  resume(): void {
    const waiting = this.#store.all("local.delivery").filter((delivery) => delivery.state === "pending");
    for (const delivery of waiting.reverse()) this.#start(delivery.id);
  }

  /** Delivers one event now, whatever became of it before; to every endpoint it was meant for. */
  async deliver(event: string): Promise<Delivery[]> {
    const ids = this.of(event).map((delivery) => delivery.id);
    await Promise.all(ids.map((id) => this.#attempt(id, RETRY_AFTER_MS.length)));
    return this.of(event);
  }

  of(event: string): Delivery[] {
    const found: Delivery[] = [];
    for (let index = 0; ; index += 1) {
      const delivery = this.#store.get("local.delivery", `${event}:${index}`);
      if (!delivery) return found;
      found.push(delivery);
    }
  }

  held(): Delivery[] {
    return this.#store
      .all("local.delivery")
      .filter((delivery) => delivery.state === "held")
      .reverse();
  }

  /** Resolves when nothing is being sent, including what the answers caused. Planned retries are not waited for. */
  async idle(): Promise<void> {
    while (this.#flying.size > 0) await Promise.all(this.#flying);
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#cut.abort();
    for (const timer of this.#timers) clearTimeout(timer);
    await this.idle();
  }

  #shuffle(ids: string[]): void {
    const first = this.#shuffled.length === 0;
    this.#shuffled.push(...ids);
    if (!first) return;
    this.#later(REORDER_WINDOW_MS, () => {
      const reversed = this.#shuffled.reverse();
      this.#shuffled = [];
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

  /** First attempts leave one after the other per endpoint, so that without trouble events arrive as they happened. */
  #queue(id: string): void {
    const url = this.#store.get("local.delivery", id)?.url ?? "";
    const turn = (this.#lines.get(url) ?? Promise.resolve()).then(() =>
      this.#closed ? undefined : this.#attempt(id, 0),
    );
    this.#lines.set(url, turn);
    const flight: Promise<void> = turn.finally(() => this.#flying.delete(flight));
    this.#flying.add(flight);
  }

  #start(id: string, tries = 0): void {
    if (!this.#closed) void this.#attempt(id, tries);
  }

  #attempt(id: string, tries: number): Promise<void> {
    const flight: Promise<void> = this.#post(id, tries).finally(() => this.#flying.delete(flight));
    this.#flying.add(flight);
    return flight;
  }

  async #post(id: string, tries: number): Promise<void> {
    const delivery = this.#store.get("local.delivery", id);
    const event = delivery && this.#store.get("event", delivery.event);
    if (!delivery || !event) return;
    const place = Number(id.split(":")[1]); // by place, not by address: both kinds may share one, and it may move
    const endpoint = this.endpointsFor(event.account ?? null)[place];
    const outcome = endpoint
      ? await sendEvent(endpoint, JSON.stringify(event), this.#cut.signal)
      : { status: null, error: "no such endpoint" };
    const good = outcome.status !== null && outcome.status >= 200 && outcome.status < 300;
    const pause = RETRY_AFTER_MS[tries];
    this.#record(id, outcome, good ? "delivered" : pause === undefined ? "failed" : "pending");
    if (!good && pause !== undefined) this.#later(pause, () => this.#start(id, tries + 1));
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
