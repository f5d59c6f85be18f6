import { z } from "zod";
import { ApiError } from "./http";

/** Makes the next `count` send requests fail, before or after the email is stored. */
export const FaultInput = z.strictObject({
  count: z.int().min(1).max(10_000).default(1),
  kind: z.enum(["429", "500", "timeout", "reset"]),
  when: z.enum(["before", "after"]).default("before"),
});

/** The fault of one send request. */
export type Fault = Omit<z.infer<typeof FaultInput>, "count">;

/** Queued faults, in the order of their input. */
export class Faults {
  #queue: Fault[] = [];

  add({ count, kind, when }: z.infer<typeof FaultInput>): void {
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

/** The response of a fault; null for those that hang or reset the connection. */
export function faultResponse(kind: Fault["kind"]): ApiError | null {
  if (kind === "429") {
    return new ApiError(
      429,
      "rate_limit_exceeded",
      "Too many requests. Please limit the number of requests per second.",
    );
  }
  if (kind === "500") return new ApiError(500, "internal_server_error", "An unexpected error occurred.");
  return null;
}
