import { AppError } from "@/lib/errors";
import { reportBug } from "@/lib/monitoring";
import { count } from "@/lib/monitoring/metrics";
import { answerAsPlanned } from "@/lib/route/open-answers";

/** Counts a page that could not be drawn, and reports it unless it was planned for (a database too busy to answer). */
export function reportPageError(error: unknown, headers: NodeJS.Dict<string | string[]>, route: string, kind: string) {
  count("http.error", 1, { method: "GET", route });
  if (error instanceof AppError) answerAsPlanned(error, headers);
  else reportBug(error, { route, kind });
}
