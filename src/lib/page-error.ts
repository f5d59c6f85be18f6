import { AppError } from "@/lib/errors";
import { count } from "@/lib/metrics";
import { reportBug } from "@/lib/monitoring";

/** Counts a page that could not be drawn, and reports it unless it was planned for (a database too busy to answer). */
export function reportPageError(error: unknown, route: string, kind: string) {
  count("http.error", 1, { method: "GET", route });
  if (!(error instanceof AppError)) reportBug(error, { route, kind });
}
