/** A failure injected into the next `count` matching requests. `delayMs` applies to "slow" only. */
export interface Fault {
  count: number;
  kind: "429" | "500" | "timeout" | "reset" | "slow";
  when: "before" | "after";
  path?: string;
  method?: string;
  delayMs?: number;
}

/** Queued faults, in memory only: a restart clears them. */
export class Faults {
  #waiting: Fault[] = [];

  /** Throws on an invalid regular expression now, not at the request that it would match. */
  add(fault: Fault): void {
    new RegExp(fault.path ?? "");
    this.#waiting.push({ ...fault });
  }

  clear(): void {
    this.#waiting = [];
  }

  list(): Fault[] {
    return this.#waiting;
  }

  /** Consumes one use of the first matching fault; `path` is a regular expression for the start of the path. */
  take(method: string, path: string): Fault | null {
    const found = this.#waiting.find(
      (fault) =>
        (fault.method === undefined || fault.method === method) && new RegExp(`^(?:${fault.path ?? ""})`).test(path),
    );
    if (!found) return null;
    found.count -= 1;
    if (found.count <= 0) this.#waiting = this.#waiting.filter((fault) => fault !== found);
    return found;
  }
}
