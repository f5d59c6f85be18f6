import { Earnings } from "@/domain/payments/answers";
import { earningsOf } from "@/domain/payments/earnings";
import { EarningsQuery } from "@/domain/payments/schema";
import { route } from "@/lib/route";

export const GET = route(
  { as: "CAREGIVER", summary: "A page of what you earned, newest care first.", query: EarningsQuery, answer: Earnings },
  ({ ctx, query }) => earningsOf(ctx, query),
);
