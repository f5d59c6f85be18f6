/** A trouble to be had by the next requests that match. `delayMs` is for "slow" alone. */
export interface Fault {
  count: number;
  kind: "429" | "500" | "timeout" | "reset" | "slow";
  when: "before" | "after";
  path?: string;
  method?: string;
  delayMs?: number;
}

/** The troubles waiting for requests. They are not kept over a restart. */
export class Faults {
  #waiting: Fault[] = [];

  /** Refuses a path that is no regular expression here, not at the request it would hit. */
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

  /** Takes one trouble off the first entry that matches; `path` is a regular expression for the start of the address. */
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
