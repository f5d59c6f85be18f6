import { listEarnings } from "@/domain/payments/earnings/list";
import { Earnings } from "@/domain/payments/responses";
import { EarningsQuery } from "@/domain/payments/schema";
import { route } from "@/lib/route";

export const GET = route(
  {
    as: "CAREGIVER",
    summary: "A page of what you earned, newest care first.",
    query: EarningsQuery,
    response: Earnings,
  },
  ({ ctx, query }) => listEarnings(ctx, query),
);
