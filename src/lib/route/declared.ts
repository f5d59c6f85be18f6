import type { z } from "zod";
import type { LimitKind } from "@/lib/rate-limit/rules";

/** Who may knock. CAREGIVER and ADMIN are roles, "user" is anybody signed in; the last three are programs with a secret. */
export type Knocker = "anyone" | "user" | "CAREGIVER" | "ADMIN" | "scheduler" | "metrics" | "stripe";

/** What every handler says of itself: tests and the description of the API are made from it. */
export interface Declared {
  as: Knocker;
  summary?: string;
  params?: z.ZodType;
  query?: z.ZodType;
  body?: z.ZodType;
  /** All that is sent when it goes well; without it `{ ok: true }`. */
  answer?: z.ZodType;
  /** Of an answer that is not JSON. */
  media?: string;
  /** What it counts against; routes without one count by their method. */
  limit?: LimitKind;
}
