import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { env } from "@/env";
import { hasFreshCookie } from "@/lib/auth/cookies";
import { clientAddress } from "@/lib/http/client-address";
import type { Middleware } from "@/lib/http/middleware";
import { inlineScriptHashes } from "@/lib/http/next-inline-scripts";
import { pagePolicy } from "@/lib/http/security/headers";
import { otherHosts } from "@/lib/http/security/other-hosts";
import { processWide } from "@/lib/process-wide";
import { limitRequest } from "@/lib/rate-limit";
import { drawResponse } from "@/lib/response-store/draw";
import { ResponseStore, type StoredRoute } from "@/lib/response-store/response-store";
import type { DrawnResponse } from "@/lib/response-store/stored-response";
import { describeError } from "@/lib/telemetry/describe-error";
import { log } from "@/lib/telemetry/log";
import { count } from "@/lib/telemetry/metrics";
import { isOwnRequest, OWN_REQUEST_HEADER } from "@/lib/telemetry/request-context";
import { measureResponse, requestIdFrom } from "@/lib/telemetry/request-metrics";

const MAX_URL_LENGTH = 500;
const SECURE = env.NEXT_PUBLIC_APP_URL.startsWith("https:");

/**
 * Middleware that responds to public GET requests from memory, as finished bytes: Next.js takes half a millisecond whatever
 * it responds. A response that is not stored is drawn by a request of our own, once for all who wait for it. Left to
 * Next.js: navigation data, clients beyond a limit, and readers who changed something a moment ago.
 */
export function serveStored(routeOf: (path: string) => StoredRoute | undefined): Middleware {
  if (env.CACHE_FACTOR === 0) return (_request, _response, next) => next();
  const store = processWide("responseStore", () => new ResponseStore());

  const draw = (server: Server, url: string, route: StoredRoute) =>
    store.draw(url, route, async () => asPublic(url, withTags(await drawResponse(server, url), route), route));

  async function respond(request: IncomingMessage, response: ServerResponse, server: Server) {
    const url = request.url ?? "";
    const found = store.find(url);
    const route = found?.route ?? routeOf(url.replace(/\?.*$/s, ""));
    if (!route || !(await isWithinLimit(request, route))) return false;
    const stored = found?.stored ?? (await draw(server, url, route));
    if (found) count("cache.hit", 1, { answer: "response" }); // a draw counts what it finds itself
    if (found?.isStale) draw(server, url, route).catch(reportFailure);
    const id = requestIdFrom(request.headers["x-request-id"]);
    measureResponse(request, response, { route: route.route, id });
    await stored.send(request, response, ["x-request-id", id, "age", String(found?.age ?? 0)]);
    return true;
  }

  return (request, response, next, server) => {
    if (!isStorable(request)) return next();
    respond(request, response, server).then(
      (isAnswered) => isAnswered || next(),
      (error: unknown) => {
        reportFailure(error);
        if (!response.headersSent) next();
      },
    );
  };
}

const reportFailure = (error: unknown) => log.warn({ error: describeError(error) }, "a response could not be stored");

/** Data that Next.js asks for while somebody navigates has the address of its page, and says so in a header. */
function isStorable({ method, headers, url = "" }: IncomingMessage) {
  if ((method !== "GET" && method !== "HEAD") || url.length > MAX_URL_LENGTH) return false;
  if (headers.rsc || headers.range || headers.authorization) return false;
  return !isOwnRequest(headers[OWN_REQUEST_HEADER]) && !hasFreshCookie(headers.cookie ?? null);
}

/** Counted per network address. Over a limit, the route or page itself counts once more, and refuses. */
async function isWithinLimit({ headers }: IncomingMessage, { limit }: StoredRoute) {
  if (!limit) return true;
  const get = (name: string) => headers[name]?.toString() ?? null;
  const address = clientAddress({ get }) ?? undefined;
  const state = await limitRequest(limit, { actor: { kind: "visitor" }, now: new Date(), address });
  return !state || state.left >= 0;
}

/** A store in front of this one may forget by these names what a change made wrong. */
function withTags(drawn: DrawnResponse, { tags }: StoredRoute): DrawnResponse {
  return tags.length > 0 ? { ...drawn, headers: { ...drawn.headers, "cache-tag": tags.join(",") } } : drawn;
}

/** A page that is stored carries no nonce: its policy names its scripts by hash. */
function asPublic(url: string, drawn: DrawnResponse, { cacheControl }: StoredRoute): DrawnResponse {
  if (!cacheControl) return drawn;
  const policy = pagePolicy(inlineScriptHashes(drawn.body.toString()), SECURE, otherHosts(url));
  const headers = { ...drawn.headers, "content-security-policy": policy };
  return { ...drawn, headers: drawn.status === 200 ? { ...headers, "cache-control": cacheControl } : headers };
}
