import type { Store } from "../store/store";

const OFFSET = "clock.offsetMs";

/** The emulator's clock: the machine's time plus an offset. The offset survives a restart. */
export class Clock {
  readonly #store: Store;
  #pinned: number | null = null;

  constructor(store: Store) {
    this.#store = store;
  }

  /** Whole seconds since 1970, as in every `created`. */
  now(): number {
    return this.#pinned ?? Math.floor((Date.now() + this.offsetMs()) / 1000);
  }

  offsetMs(): number {
    return this.#store.get("local.setting", OFFSET)?.value ?? 0;
  }

  advance(seconds: number): void {
    this.#store.put("local.setting", { id: OFFSET, value: this.offsetMs() + seconds * 1000 });
  }

  /** Runs an overdue task as if at the second it was due. */
  pinned<T>(at: number, work: () => T): T {
    const before = this.#pinned;
    this.#pinned = at;
    try {
      return work();
    } finally {
      this.#pinned = before;
    }
  }
}
