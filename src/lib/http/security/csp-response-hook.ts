import type { IncomingMessage, ServerResponse } from "node:http";
import { env } from "@/env";
import type { Middleware } from "@/lib/http/middleware";
import { inlineScriptHashes } from "@/lib/http/next-inline-scripts";
import { BASE_HEADERS, pagePolicy } from "@/lib/http/security/headers";
import { otherHosts } from "@/lib/http/security/other-hosts";

const CSP = "Content-Security-Policy";
const SECURE = env.NEXT_PUBLIC_APP_URL.startsWith("https:");
const MAX_CACHED_POLICIES = 500;
/** No page and no file of ours: a plain 404. */
const NOT_FOUND_PATH = "/unreadable.address";

/**
 * A page that is rendered once and stored cannot carry a nonce. So its policy names the hashes of its inline scripts,
 * computed as the page is sent, whether it was built beforehand, stored a minute ago or rendered just now. A script that
 * Next did not write, for example from the text of a profile, gets no hash and does not run.
 */
export const secureResponse: Middleware = (request, response, next) => {
  // Also on responses that Next sends before it reads its configuration: a redirect to an address without a slash.
  for (const [name, value] of Object.entries(BASE_HEADERS)) response.setHeader(name, value);
  const { url = "" } = request; // as it was asked for: Next rewrites it
  let end: typeof response.end = response.end.bind(response);
  // Next wraps `end` with its compression; this must run first, on the page and not on its compressed bytes.
  Object.defineProperty(response, "end", {
    get: () => {
      const inner = end;
      return (...args: Parameters<typeof end>) => {
        if (!response.headersSent) beforeEnd(url, response, args[0]);
        return inner.apply(response, args);
      };
    },
    set: (wrapped: typeof end) => {
      end = wrapped;
    },
  });
  next();
};

/** Leads what no server of ours should answer to an address that does not exist. */
export const refuseUnreadable: Middleware = (request, _response, next) => {
  if (!isReadable(request.url) || !isOwnHost(request) || request.method === "TRACE")
    Object.assign(request, { url: NOT_FOUND_PATH, method: "GET" });
  next();
};

/**
 * An incomplete character or a NUL in a path breaks Next, which then responds with 500, and so does TRACE. A request for
 * an absolute address ("GET http://elsewhere/nl") Next would forward to that host.
 */
function isReadable(url = "") {
  try {
    return url.startsWith("/") && !decodeURIComponent(url.replace(/\?.*$/s, "")).includes("\0");
  } catch {
    return false; // it cannot be decoded
  }
}

const OWN_HOST = new URL(env.NEXT_PUBLIC_APP_URL).host;
const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;
/** Balancers, schedulers and collectors in our own network know this server by other names. */
const INTERNAL = /^\/api\/(health|metrics|cron\/[^/]+)(\?|$)/;

/** Another name that leads here is not this site: no page or cache may be made of what a client calls us. */
function isOwnHost({ headers: { host = "" }, url = "" }: IncomingMessage) {
  return host.toLowerCase() === OWN_HOST || LOOPBACK.test(host) || INTERNAL.test(url);
}

function beforeEnd(url: string, response: ServerResponse, page: unknown) {
  // Next lets a proxy store a missing page as long as an existing one; it may exist tomorrow.
  if (response.statusCode === 404) response.setHeader("Cache-Control", "private, no-store");
  // 304 refers to the page that the browser has; that came with its policy.
  if (response.statusCode === 304) return response.removeHeader(CSP);
  const isPage = String(response.getHeader("content-type")).startsWith("text/html");
  if (isPage && (typeof page === "string" || Buffer.isBuffer(page)))
    response.setHeader(CSP, policyOf(url, response, page));
}

const policyByEtag = new Map<string, string>();

function policyOf(url: string, response: ServerResponse, page: string | Buffer) {
  const hosts = otherHosts(url);
  const tag = response.getHeader("etag");
  const etag = typeof tag === "string" ? `${tag} ${JSON.stringify(hosts)}` : undefined;
  const known = etag ? policyByEtag.get(etag) : undefined;
  if (known) return known;
  const policy = pagePolicy(inlineScriptHashes(page.toString()), SECURE, hosts);
  if (policyByEtag.size >= MAX_CACHED_POLICIES) policyByEtag.clear();
  if (etag) policyByEtag.set(etag, policy);
  return policy;
}
