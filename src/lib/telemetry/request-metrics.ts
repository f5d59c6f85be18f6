import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { env } from "@/env";
import { processWide } from "@/lib/process-wide";
import { raiseAlert } from "@/lib/telemetry/alerts";
import { log } from "@/lib/telemetry/log";
import { count } from "@/lib/telemetry/metrics";
import { enterRequest, isOwnRequest, OWN_REQUEST_HEADER, withRequestId } from "@/lib/telemetry/request-context";

/** The route of a path, such as "/api/things/[id]/start": each parameter value is replaced by its name. */
export function routePattern(pathname: string, params: unknown): string {
  const names = new Map<string, string>();
  for (const [name, value] of Object.entries(params ?? {})) {
    if (typeof value === "string") names.set(value, `[${name}]`);
    if (Array.isArray(value)) for (const part of value) names.set(String(part), `[...${name}]`);
  }
  const parts = pathname.split("/").map((part) => names.get(decoded(part)) ?? part);
  return parts.filter((part, index) => !part.startsWith("[...") || part !== parts[index - 1]).join("/");
}

/** Next.js passes params decoded; a part that cannot be decoded is never a parameter. */
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
/** Called by schedulers and monitors: apart from what people ask for, and slow by design at times. */
const BY_PROGRAMS = /^\/api\/(cron|health|metrics)(\/|$)/;
const WELL_FORMED = /^[A-Za-z0-9-]{8,64}$/;

/** Runs one request under its own id, which the response carries, and counts it once under its route. */
export function withRequestMetrics(
  request: Request,
  run: () => Promise<Response>,
  { params }: { params?: Promise<unknown> } = {},
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
    if (!isOwnRequest(request.headers.get(OWN_REQUEST_HEADER))) recordRequest({ method, route, status, ms });
    for (const listener of listeners) await listener();
    return response;
  });
}

interface RequestOutcome {
  method: string;
  route: string;
  /** Undefined if the client disconnected before a response. */
  status: number | undefined;
  ms: number;
}

/** Counts and logs one finished request; raises an alert if a person waited long for it. */
export function recordRequest({ method, route, status, ms }: RequestOutcome) {
  const byProgram = BY_PROGRAMS.test(route);
  const labels = { method, route, status: status ? `${Math.floor(status / 100)}xx` : "none" };
  count(byProgram ? "http.program" : "http.request", ms, labels);
  if (ms > SLOW_MS && !byProgram) raiseAlert("slow_response", { method, route, ms: Math.round(ms) });
  log.info({ method, route, status, ms: Math.round(ms) }, "answered");
}

/** Takes the id that our own proxy gave the request. From anyone else the header could contain anything. */
export function requestIdFrom(provided: unknown): string {
  const isOurs = env.TRUSTED_PROXY_HOPS > 0 && typeof provided === "string" && WELL_FORMED.test(provided);
  return isOurs ? provided : randomUUID();
}

/** The headers of a redirect are immutable, so that response is copied. */
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
 * Middleware that gives each page request an id, which its response and its log lines carry. Counts it once under its route,
 * when it is finished or the client has disconnected. The API does the same in withRequestMetrics.
 * `routeOf` names the page behind a URL; undefined for anything that is not a page.
 */
export function measurePages(routeOf: (url: string) => string | undefined) {
  return (request: IncomingMessage, response: ServerResponse, next: () => void) => {
    const route = isOwnRequest(request.headers[OWN_REQUEST_HEADER]) ? undefined : routeOf(request.url ?? "/");
    const id = route && requestIdFrom(request.headers["x-request-id"]);
    enterRequest(id); // the connection may still carry the id of its previous request
    if (route && id) {
      response.setHeader("x-request-id", id);
      measureResponse(request, response, { route, id });
    }
    next();
  };
}

/** Counts a request once its response is finished, or its client has disconnected. */
export function measureResponse(
  { method = "GET" }: IncomingMessage,
  response: ServerResponse,
  { route, id }: { route: string; id: string },
) {
  const startedAt = performance.now();
  response.once("close", () => {
    const status = response.headersSent ? response.statusCode : undefined;
    withRequestId(id, () => recordRequest({ method, route, status, ms: performance.now() - startedAt }));
  });
}
