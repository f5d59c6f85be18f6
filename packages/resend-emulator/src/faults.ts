import { z } from "zod";
import { Refusal } from "./http";

/** How the next `count` sends go wrong: before or after the mail is in the mailbox. */
export const FaultOrder = z.strictObject({
  count: z.int().min(1).max(10_000).default(1),
  kind: z.enum(["429", "500", "timeout", "reset"]),
  when: z.enum(["before", "after"]).default("before"),
});

/** One send that will go wrong. */
export type Fault = Omit<z.infer<typeof FaultOrder>, "count">;

/** The faults still to come, in the order they were asked for. */
export class Faults {
  #queue: Fault[] = [];

  add({ count, kind, when }: z.infer<typeof FaultOrder>): void {
    for (let i = 0; i < count; i++) this.#queue.push({ kind, when });
  }

  next(): Fault | undefined {
    return this.#queue.shift();
  }

  clear(): void {
    this.#queue = [];
  }

  get left(): Fault[] {
    return [...this.#queue];
  }
}

/** The answer of a fault that has one; null for those where the line stays silent or drops. */
export function faultyAnswer(kind: Fault["kind"]): Refusal | null {
  if (kind === "429") {
    return new Refusal(
      429,
      "rate_limit_exceeded",
      "Too many requests. Please limit the number of requests per second.",
    );
  }
  if (kind === "500") return new Refusal(500, "internal_server_error", "An unexpected error occurred.");
  return null;
}
