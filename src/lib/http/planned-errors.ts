import type { ServerResponse } from "node:http";
import { AppError } from "@/lib/errors";
import type { Middleware } from "@/lib/http/middleware";
import { processWide } from "@/lib/process-wide";
import { count } from "@/lib/telemetry/metrics";
import { reportBug } from "@/lib/telemetry/record";

const REQUEST_HEADER = "x-tailtribe-request";
const responses = processWide("openResponses", () => ({ last: 0, open: new Map<string, ServerResponse>() }));

/** Remembers which answer belongs to a request, as long as it is open. */
export const trackResponse: Middleware = (request, response, next) => {
  const id = String(++responses.last);
  request.headers[REQUEST_HEADER] = id;
  responses.open.set(id, response);
  response.once("close", () => responses.open.delete(id));
  next();
};

/**
 * A page that could not be drawn for a reason we planned for answers with the status of that reason, and when to come
 * back; Next knows only 500, which monitors and search engines take for a fault.
 */
export function applyPlannedStatus({ status, retryAfterSeconds }: AppError, headers: NodeJS.Dict<string | string[]>) {
  const response = responses.open.get(String(headers[REQUEST_HEADER]));
  if (!response || response.headersSent) return;
  const writeHead = response.writeHead.bind(response);
  response.writeHead = (code: number, ...rest: never[]) => {
    if (code === 500 && retryAfterSeconds) response.setHeader("retry-after", retryAfterSeconds);
    return writeHead(code === 500 ? status : code, ...rest);
  };
}

/** Counts a page that could not be drawn, and reports it unless it was planned for (a database too busy to answer). */
export function reportPageError(error: unknown, headers: NodeJS.Dict<string | string[]>, route: string, kind: string) {
  count("http.error", 1, { method: "GET", route });
  if (error instanceof AppError) applyPlannedStatus(error, headers);
  else reportBug(error, { route, kind });
}
