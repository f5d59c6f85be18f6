import type { z } from "zod";
import type { Rule } from "@/lib/rate-limit/rules";

/** Who may call. CAREGIVER and ADMIN are roles, "user" is anybody signed in; the last three are programs with a secret. */
export type AuthRequirement = "anyone" | "user" | "CAREGIVER" | "ADMIN" | "scheduler" | "metrics" | "stripe";

/** The statuses of a problem. */
export type ErrorStatus = 400 | 401 | 403 | 404 | 409 | 429 | 500 | 503;

/** What every handler says of itself: tests and the description of the API are made from it. */
export interface RouteSpec {
  as: AuthRequirement;
  summary?: string;
  params?: z.ZodType;
  query?: z.ZodType;
  body?: z.ZodType;
  /** All that is sent when it goes well; without it `{ ok: true }`. */
  response?: z.ZodType;
  /** Of an answer that is not JSON. */
  media?: string;
  /** What other statuses send as JSON of their own; 503 with a health report. */
  responses?: Record<number, z.ZodType>;
  /** Ways of saying no that do not follow from the rest of this. */
  errors?: ErrorStatus[];
  /** A Cache-Control value for answers that are the same for everybody; they carry an ETag. Without it nothing is stored. */
  cache?: string;
  /** What it counts against; routes without one count by their method. */
  limit?: Rule;
}
