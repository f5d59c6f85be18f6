import { randomUUID } from "node:crypto";
import { env } from "@/env";
import { log } from "@/lib/log";
import { raiseAlert } from "@/lib/monitoring/alerts";
import { count } from "@/lib/monitoring/metrics";
import { pulseAfterAnswer } from "@/lib/monitoring/pulse";
import { routePattern } from "@/lib/route/pattern";
import { withRequestId } from "@/lib/route/request-context";

const SLOW_MS = 1_000;
const WELL_FORMED = /^[A-Za-z0-9-]{8,64}$/;

interface Measured {
  params?: Promise<unknown>;
  /** Work that is meant to take long, such as a cron run. */
  mayBeSlow?: boolean;
}

/** Answers one request under an id of its own, which the answer carries, and counts it once under its route. */
export function measured(request: Request, run: () => Promise<Response>, { params, mayBeSlow }: Measured = {}) {
  const id = idFrom(request.headers.get("x-request-id"));
  return withRequestId(id, async () => {
    const begun = performance.now();
    const response = withId(await run(), id);
    const ms = performance.now() - begun;
    const route = routePattern(new URL(request.url).pathname, await params);
    const { method } = request;
    const { status } = response;
    if (status >= 500) count("http.error", 1, { method, route });
    answered({ method, route, status, ms }, mayBeSlow);
    await pulseAfterAnswer();
    return response;
  });
}

interface Answered {
  method: string;
  route: string;
  /** None where whoever asked went away before there was one. */
  status: number | undefined;
  ms: number;
}

/** Counts one request that has been answered; people are called when that took long. */
export function answered({ method, route, status, ms }: Answered, mayBeSlow = false) {
  count("http.request", ms, { method, route, status: status ? `${Math.floor(status / 100)}xx` : "none" });
  if (ms > SLOW_MS && !mayBeSlow) raiseAlert("slow_response", { method, route, ms: Math.round(ms) });
  log.debug({ method, route, status, ms: Math.round(ms) }, "answered");
}

/** Our own proxy may have given the request its id; what anybody else calls it could be anything. */
export function idFrom(given: unknown): string {
  const isOurs = env.TRUSTED_PROXY_HOPS > 0 && typeof given === "string" && WELL_FORMED.test(given);
  return isOurs ? given : randomUUID();
}

/** A redirect's headers cannot be changed, so such an answer is copied. */
function withId(response: Response, id: string) {
  try {
    response.headers.set("x-request-id", id);
    return response;
  } catch {
    const headers = new Headers(response.headers);
    headers.set("x-request-id", id);
    return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
  }
}
