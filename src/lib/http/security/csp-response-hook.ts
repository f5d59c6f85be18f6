import { createHash } from "node:crypto";
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";
import { env } from "@/env";
import { BASE_HEADERS, pagePolicy } from "@/lib/http/security/headers";

const CSP = "Content-Security-Policy";
const SECURE = env.NEXT_PUBLIC_APP_URL.startsWith("https:");
const MAX_CACHED_POLICIES = 500;
/** No page and no file of ours: a plain 404. */
const NOT_FOUND_PATH = "/unreadable.address";

/** The scripts Next writes into a page: calls of its own two lists with plain data. Nothing else is ever let through. */
const DATA_CALLS = [
  /^\(?self\.__next_f(?:=self\.__next_f\|\|\[\]\))?\.push\((\[.*\])\)$/s,
  /^\(globalThis\["TURBOPACK"\] \|\| \(globalThis\["TURBOPACK"\] = \[\]\)\)\.push\((\{.*\})\);?$/s,
];

/**
 * A page that is made once and stored cannot carry a nonce. So its policy names the hashes of its inline scripts, made
 * as the page leaves: of the page itself, whether it was built beforehand, stored a minute ago or just now. A script
 * that Next did not write, say out of somebody's profile, gets none and does not run.
 */
export function secureResponses() {
  subscribe("http.server.request.start", (message) => {
    // documented for this channel
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    if (!isReadable(request.url) || request.method === "TRACE")
      Object.assign(request, { url: NOT_FOUND_PATH, method: "GET" });
    // Also on what Next answers before it looks at its configuration: a redirect to an address without a slash.
    for (const [name, value] of Object.entries(BASE_HEADERS)) response.setHeader(name, value);
    let end: typeof response.end = response.end.bind(response);
    // Next wraps `end` with its compression; what is called first must see the page and not its packed bytes.
    Object.defineProperty(response, "end", {
      get: () => {
        const inner = end;
        return (...args: Parameters<typeof end>) => {
          if (!response.headersSent) beforeEnd(response, args[0]);
          return inner.apply(response, args);
        };
      },
      set: (wrapped: typeof end) => {
        end = wrapped;
      },
    });
  });
}

/**
 * Half a character or a NUL in a path breaks Next, which then answers 500, and so does TRACE. A whole address ("GET
 * http://elsewhere/nl") it would send on to elsewhere.
 */
function isReadable(url = "") {
  try {
    return url.startsWith("/") && !decodeURIComponent(url.replace(/\?.*$/s, "")).includes("\0");
  } catch {
    return false; // it cannot be decoded
  }
}

function beforeEnd(response: ServerResponse, page: unknown) {
  // Next lets a store on the way keep a missing page as long as one that is there; it may be there tomorrow.
  if (response.statusCode === 404) response.setHeader("Cache-Control", "private, no-store");
  // "Not changed" speaks of the page the browser has; that came with its policy.
  if (response.statusCode === 304) return response.removeHeader(CSP);
  const isPage = String(response.getHeader("content-type")).startsWith("text/html");
  if (isPage && (typeof page === "string" || Buffer.isBuffer(page))) response.setHeader(CSP, policyOf(response, page));
}

const policyByEtag = new Map<string, string>();

function policyOf(response: ServerResponse, page: string | Buffer) {
  const etag = response.getHeader("etag");
  const known = typeof etag === "string" ? policyByEtag.get(etag) : undefined;
  if (known) return known;
  const policy = pagePolicy(inlineScriptHashes(page.toString()), SECURE);
  if (policyByEtag.size >= MAX_CACHED_POLICIES) policyByEtag.clear();
  if (typeof etag === "string") policyByEtag.set(etag, policy);
  return policy;
}

/** The CSP sources of the inline scripts in a page that Next wrote. */
export function inlineScriptHashes(page: string): string[] {
  const scripts = [...page.matchAll(/<script(?![^>]*\ssrc=)[^>]*>(.*?)<\/script>/gis)].map(([, script = ""]) => script);
  return [...new Set(scripts)]
    .filter(isPlainData)
    .map((script) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`);
}

function isPlainData(script: string) {
  const data = DATA_CALLS.map((call) => call.exec(script)?.[1]).find((found) => found !== undefined);
  if (data === undefined) return false;
  try {
    JSON.parse(data);
    return true;
  } catch {
    return false; // it calls itself data and is more than that
  }
}
