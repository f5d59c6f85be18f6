import { csvResponse } from "@/lib/http/csv";
import { route } from "@/lib/route";
import { StatisticsQuery } from "@/ops/statistics/schema";
import { exportStatistics } from "@/ops/statistics/statistics";

export const GET = route(
  {
    as: "ADMIN",
    summary: "The periods of the statistics, as a file for a spreadsheet.",
    media: "text/csv",
    query: StatisticsQuery,
  },
  async ({ ctx, query }) => csvResponse(await exportStatistics(ctx, query), `tailtribe-statistics-${query.by}.csv`),
);
