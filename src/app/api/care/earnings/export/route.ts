import { exportEarnings } from "@/domain/payments/earnings/export";
import { EarningsExportQuery } from "@/domain/payments/schema";
import { csvResponse } from "@/lib/http/csv";
import { route } from "@/lib/route";

export const GET = route(
  {
    as: "CAREGIVER",
    summary: "What you earned, as a file for a spreadsheet.",
    media: "text/csv",
    query: EarningsExportQuery,
  },
  async ({ ctx, query }) => csvResponse(await exportEarnings(ctx, query), "tailtribe-earnings.csv"),
);
