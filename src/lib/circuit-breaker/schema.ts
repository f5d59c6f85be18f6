import { z } from "zod";
import { Instant } from "@/lib/http/response-schemas";

/** What we ask outside ourselves, one circuit breaker each. */
export const BREAKERS = ["stripe", "email", "database", "storage", "cache", "external"] as const;
export type BreakerName = (typeof BREAKERS)[number];

/** `failures` counts since the last success. `forced`: an admin holds it open. */
export const BreakerStatus = z.strictObject({
  state: z.enum(["CLOSED", "OPEN", "HALF_OPEN"]),
  failures: z.int(),
  forced: z.boolean(),
});
export type BreakerStatus = z.infer<typeof BreakerStatus>;

/** A breaker of one process, as it said a moment ago. */
export const SharedStatus = BreakerStatus.extend({ instance: z.string(), seenAt: Instant });
export type SharedStatus = z.infer<typeof SharedStatus>;
