import type { Ctx } from "@/lib/actor";
import { toCsv } from "@/lib/http/csv";
import type { StatisticsQuery } from "@/ops/statistics/schema";
import { getStatistics } from "@/ops/statistics/statistics";

const COLUMNS = [
  ...(["date", "searches", "signUps", "requests", "accepted", "paid", "completed", "cancelled", "reviews"] as const),
  ...(["valueCents", "refundCents", "commissionCents", "answerMinutes"] as const),
];

/** The periods as CSV, one per row, under the names of the API; amounts in euro cents. */
export async function exportStatistics(ctx: Ctx, query: StatisticsQuery) {
  const { periods } = await getStatistics(ctx, query);
  return toCsv([[...COLUMNS], ...periods.map((period) => COLUMNS.map((column) => String(period[column] ?? "")))]);
}
