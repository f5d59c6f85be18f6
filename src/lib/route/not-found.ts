import { notFoundError } from "@/lib/errors";
import { toResponse } from "@/lib/route";
import { withRequestMetrics } from "@/lib/telemetry/request-metrics";

/** What an address of the API that nothing claims answers, so that a program reads even this in the form it knows. */
export const notFoundRoute = (request: Request, next: { params: Promise<unknown> }) =>
  withRequestMetrics(request, () => toResponse(() => Promise.reject(notFoundError())), next);
