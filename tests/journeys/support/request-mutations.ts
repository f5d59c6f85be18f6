type MutatedRequest = [path: string, headers: Record<string, string>];

const withHeaders =
  (headers: Record<string, string>) =>
  (path: string): MutatedRequest => [path, headers];
const withPath =
  (change: (path: string) => string) =>
  (path: string): MutatedRequest => [change(path), {}];
const withQuery = (text: string) => withPath((path) => `${path}${path.includes("?") ? "&" : "?"}${text}`);

const SUBREQUESTS = ["middleware", "src/middleware", "proxy", "src/proxy", "middleware:".repeat(5).slice(0, -1), "1"];
const TREE = encodeURIComponent(
  JSON.stringify(["", { children: ["locale", { children: ["__PAGE__", {}] }] }, null, "refetch"]),
);

/** Ways to ask for an address that once got past the checks of this framework or another, by name. */
export const REQUEST_MUTATIONS: Record<string, (path: string) => MutatedRequest> = {
  "as it is": (path) => [path, {}],
  ...Object.fromEntries(
    SUBREQUESTS.map((value) => [`subrequest ${value}`, withHeaders({ "x-middleware-subrequest": value })]),
  ),
  "subrequest src x5": withHeaders({ "x-middleware-subrequest": Array(5).fill("src/middleware").join(":") }),
  "proxy x5": withHeaders({ "x-middleware-subrequest": Array(5).fill("src/proxy").join(":") }),
  "subrequest id": withHeaders({ "x-middleware-subrequest-id": "0".repeat(16) }),
  "middleware next": withHeaders({ "x-middleware-next": "1" }),
  "middleware rewrite": withHeaders({ "x-middleware-rewrite": "/nl/admin" }),
  "middleware invoke": withHeaders({ "x-middleware-invoke": "1", "x-invoke-path": "/nl/admin" }),
  "invoke output": withHeaders({ "x-invoke-output": "/[locale]/admin", "x-invoke-status": "200" }),
  "matched path": withHeaders({ "x-matched-path": "/nl/admin", "x-now-route-matches": "1=nl" }),
  "rewrite url": withHeaders({ "x-original-url": "/nl/admin", "x-rewrite-url": "/nl/admin" }),
  "set-cookie of the proxy": withHeaders({ "x-middleware-set-cookie": "session=1" }),
  "overridden headers": withHeaders({
    "x-middleware-override-headers": "cookie",
    "x-middleware-request-cookie": "a=b",
  }),
  rsc: withHeaders({ rsc: "1" }),
  "rsc with a tree": withHeaders({ rsc: "1", "next-router-state-tree": TREE }),
  prefetch: withHeaders({ rsc: "1", "next-router-prefetch": "1" }),
  "segment prefetch": withHeaders({ rsc: "1", "next-router-prefetch": "1", "next-router-segment-prefetch": "/_tree" }),
  "segment page": withHeaders({ rsc: "1", "next-router-segment-prefetch": "/$d$locale$nl/__PAGE__" }),
  "hmr refresh": withHeaders({ rsc: "1", "next-hmr-refresh": "1" }),
  "next url": withHeaders({ rsc: "1", "next-url": "/nl/admin" }),
  "server action": withHeaders({ "next-action": "0".repeat(42) }),
  "nextjs data": withHeaders({ "x-nextjs-data": "1" }),
  purpose: withHeaders({ purpose: "prefetch", "sec-purpose": "prefetch" }),
  preview: withHeaders({ cookie: "__prerender_bypass=1; __next_preview_data=1" }),
  revalidate: withHeaders({ "x-prerender-revalidate": "1", "x-prerender-revalidate-if-generated": "1" }),
  resume: withHeaders({ "next-resume": "1" }),
  "forwarded host": withHeaders({ "x-forwarded-host": "evil.example", "x-forwarded-proto": "https" }),
  forwarded: withHeaders({ forwarded: "host=evil.example;proto=https", "x-forwarded-prefix": "/evil" }),
  host: withHeaders({ host: "evil.example" }),
  "own address": withHeaders({ "x-forwarded-for": "127.0.0.1", "x-real-ip": "::1", "x-tailtribe-peer": "127.0.0.1" }),
  "bearer of nothing": withHeaders({ authorization: "Bearer undefined" }),
  "empty session": withHeaders({
    cookie: "tailtribe-session=; __Host-tailtribe-session=null; next-auth.session-token=x",
  }),
  "method override": withHeaders({ "x-http-method-override": "GET", "x-method-override": "GET" }),
  ".rsc": withPath((path) => `${path}.rsc`),
  ".json": withPath((path) => `${path}.json`),
  ".txt": withPath((path) => `${path}.txt`),
  "segments folder": withPath((path) => `${path}.segments/_tree.segment.rsc`),
  _rsc: withQuery("_rsc=1"),
  "next params": withQuery("nxtPlocale=nl&nextInternalLocale=nl&__nextLocale=nl"),
  amp: withQuery("amp=1&__nextDataReq=1"),
  "_next/data": withPath((path) => `/_next/data/build${path}.json`),
  "double slash": withPath((path) => `/${path}`),
  "slash inside": withPath((path) => path.replace(/\/(?=[^/]*$)/, "//")),
  "slash at the end": withPath((path) => `${path}/`),
  "%2f": withPath((path) => path.replace(/\/(?=[^/]*$)/, "%2f")),
  "%2e": withPath((path) => `/%2e${path}`),
  "%2e%2e": withPath((path) => `/nl/terms/%2e%2e/%2e%2e${path}`),
  dots: withPath((path) => `/nl/terms/../..${path}`),
  "over a file": withPath((path) => `/theme.js/..${path}`),
  "over static": withPath((path) => `/_next/static/..%2f..${path}`),
  backslash: withPath((path) => path.replaceAll("/", "\\")),
  case: withPath((path) => path.toUpperCase()),
  "character by number": withPath((path) => path.replace(/([a-z])$/, (last) => `%${last.charCodeAt(0).toString(16)}`)),
  semicolon: withPath((path) => `${path};x=.css`),
  tab: withPath((path) => `${path}%09`),
  NUL: withPath((path) => `${path}%00`),
  hash: withPath((path) => `${path}%23.css`),
  "whole address": withPath((path) => `http://evil.example${path}`),
  "no language": withPath((path) => path.replace(/^\/nl/, "")),
  "strange language": withPath((path) => path.replace(/^\/nl/, "/xx")),
};
