import { exportReviewReports } from "@/domain/admin/reports/review-reports";
import { csvResponse } from "@/lib/http/csv";
import { route } from "@/lib/route";

export const GET = route(
  { as: "ADMIN", summary: "Reports of reviews, as a file for a spreadsheet.", media: "text/csv" },
  async ({ ctx }) => csvResponse(await exportReviewReports(ctx), "tailtribe-review-reports.csv"),
);
