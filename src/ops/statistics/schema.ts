import { z } from "zod";
import { Service } from "@/generated/prisma/enums";
import { Cents } from "@/lib/http/response-schemas";
import { UNITS } from "@/ops/statistics/periods";

/** Which periods: 30 days, 26 weeks or 12 months, each with as many before to compare with. */
export const StatisticsQuery = z.strictObject({ by: z.enum(UNITS).default("day") });
export type StatisticsQuery = z.infer<typeof StatisticsQuery>;

const Figures = z.strictObject({
  /** Pages and answers of searches. */
  searches: z.int(),
  signUps: z.int(),
  requests: z.int(),
  accepted: z.int(),
  paid: z.int(),
  completed: z.int(),
  cancelled: z.int(),
  reviews: z.int(),
  /** The prices of the bookings that were paid. */
  valueCents: Cents,
  /** What the ledger gave back to owners. */
  refundCents: Cents,
  /** What the ledger gained as commission; it is earned with the payout. */
  commissionCents: Cents,
  /** From a request to its acceptance or refusal: half of the caregivers answer within this time. Null without answers. */
  answerMinutes: z.int().nullable(),
});
export type Figures = z.infer<typeof Figures>;

const Group = { requests: z.int(), paid: z.int(), cancelled: z.int(), valueCents: Cents };

export const Statistics = z.strictObject({
  by: z.enum(UNITS),
  /** Oldest first; `date` is the first day in Brussels. */
  periods: z.array(Figures.extend({ date: z.iso.date() })),
  total: Figures,
  /** The same time before. */
  before: Figures,
  byService: z.array(z.strictObject({ service: z.enum(Service), ...Group })),
  /** Where the caregiver lives; the twenty with the highest value. */
  byCity: z.array(z.strictObject({ city: z.string(), ...Group })),
});
export type Statistics = z.infer<typeof Statistics>;
