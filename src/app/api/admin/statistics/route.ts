import { route } from "@/lib/route";
import { Statistics, StatisticsQuery } from "@/ops/statistics/schema";
import { getStatistics } from "@/ops/statistics/statistics";

export const GET = route(
  {
    as: "ADMIN",
    summary: "How business goes by day, week or month, against the time before, by service and by city.",
    query: StatisticsQuery,
    response: Statistics,
  },
  ({ ctx, query }) => getStatistics(ctx, query),
);
