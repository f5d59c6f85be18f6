import { randomUUID } from "node:crypto";
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";
import { env } from "@/env";
import { processWide } from "@/lib/process-wide";
import { raiseAlert } from "@/lib/telemetry/alerts";
import { log } from "@/lib/telemetry/log";
import { count } from "@/lib/telemetry/metrics";
import { enterRequest, withRequestId } from "@/lib/telemetry/request-context";

/** The route behind an address, "/api/bookings/[id]/pay": what was typed into it is replaced by the name of its place. */
export function routePattern(pathname: string, params: unknown): string {
  const names = new Map<string, string>();
  for (const [name, value] of Object.entries(params ?? {})) {
    if (typeof value === "string") names.set(value, `[${name}]`);
    if (Array.isArray(value)) for (const part of value) names.set(String(part), `[...${name}]`);
  }
  const parts = pathname.split("/").map((part) => names.get(decoded(part)) ?? part);
  return parts.filter((part, index) => !part.startsWith("[...") || part !== parts[index - 1]).join("/");
}

/** Next gives params decoded; what cannot be decoded stands in no route. */
function decoded(part: string) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

const listeners = processWide("requestEndListeners", () => new Set<() => Promise<void>>());

/** Registers what runs after each API response, before the response is sent. Registering it again changes nothing. */
export const onRequestEnd = (listener: () => Promise<void>) => void listeners.add(listener);

const SLOW_MS = 1_000;
const WELL_FORMED = /^[A-Za-z0-9-]{8,64}$/;

interface RequestMetricsOptions {
  params?: Promise<unknown>;
  /** Work that is meant to take long, such as a cron run. */
  mayBeSlow?: boolean;
}

/** Answers one request under an id of its own, which the answer carries, and counts it once under its route. */
export function withRequestMetrics(
  request: Request,
  run: () => Promise<Response>,
  { params, mayBeSlow }: RequestMetricsOptions = {},
) {
  const id = requestIdFrom(request.headers.get("x-request-id"));
  return withRequestId(id, async () => {
    const startedAt = performance.now();
    const response = withRequestIdHeader(await run(), id);
    const ms = performance.now() - startedAt;
    const route = routePattern(new URL(request.url).pathname, await params);
    const { method } = request;
    const { status } = response;
    if (status >= 500) count("http.error", 1, { method, route });
    recordRequest({ method, route, status, ms }, mayBeSlow);
    for (const listener of listeners) await listener();
    return response;
  });
}

interface RequestOutcome {
  method: string;
  route: string;
  /** None where whoever asked went away before there was one. */
  status: number | undefined;
  ms: number;
}

/** Counts one request that has been answered; people are called when that took long. */
export function recordRequest({ method, route, status, ms }: RequestOutcome, mayBeSlow = false) {
  count("http.request", ms, { method, route, status: status ? `${Math.floor(status / 100)}xx` : "none" });
  if (ms > SLOW_MS && !mayBeSlow) raiseAlert("slow_response", { method, route, ms: Math.round(ms) });
  log.debug({ method, route, status, ms: Math.round(ms) }, "answered");
}

/** Our own proxy may have given the request its id; what anybody else calls it could be anything. */
export function requestIdFrom(provided: unknown): string {
  const isOurs = env.TRUSTED_PROXY_HOPS > 0 && typeof provided === "string" && WELL_FORMED.test(provided);
  return isOurs ? provided : randomUUID();
}

/** A redirect's headers cannot be changed, so such an answer is copied. */
function withRequestIdHeader(response: Response, id: string) {
  try {
    response.headers.set("x-request-id", id);
    return response;
  } catch {
    const headers = new Headers(response.headers);
    headers.set("x-request-id", id);
    return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
  }
}

/**
 * Gives each request for a page an id, which its answer and its log lines carry, and counts it once under its route
 * when it has been answered, or the client has gone. The API does the same for itself (withRequestMetrics).
 * `routeOf` names the page behind a URL; undefined for anything that is not a page.
 */
export function measurePages(routeOf: (url: string) => string | undefined) {
  subscribe("http.server.request.start", (message) => {
    // documented for this channel
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    const route = routeOf(request.url ?? "/");
    const id = route && requestIdFrom(request.headers["x-request-id"]);
    enterRequest(id); // a connection may have brought another request before this one
    if (!route || !id) return;
    response.setHeader("x-request-id", id);
    const startedAt = performance.now();
    const { method = "GET" } = request;
    response.once("close", () => {
      const status = response.headersSent ? response.statusCode : undefined;
      withRequestId(id, () => recordRequest({ method, route, status, ms: performance.now() - startedAt }));
    });
  });
}
