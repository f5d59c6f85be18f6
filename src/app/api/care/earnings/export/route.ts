import { exportEarnings } from "@/domain/payments/export-earnings";
import { EarningsExportQuery } from "@/domain/payments/schema";
import { csvAnswer } from "@/lib/csv";
import { route } from "@/lib/route";

export const GET = route(
  {
    as: "CAREGIVER",
    summary: "What you earned, as a file for a spreadsheet.",
    media: "text/csv",
    query: EarningsExportQuery,
  },
  async ({ ctx, query }) => csvAnswer(await exportEarnings(ctx, query), "tailtribe-earnings.csv"),
);
