type Asked = [path: string, headers: Record<string, string>];

const onHeaders =
  (headers: Record<string, string>) =>
  (path: string): Asked => [path, headers];
const onPath =
  (change: (path: string) => string) =>
  (path: string): Asked => [change(path), {}];
const query = (text: string) => onPath((path) => `${path}${path.includes("?") ? "&" : "?"}${text}`);

const SUBREQUESTS = ["middleware", "src/middleware", "proxy", "src/proxy", "middleware:".repeat(5).slice(0, -1), "1"];
const TREE = encodeURIComponent(
  JSON.stringify(["", { children: ["locale", { children: ["__PAGE__", {}] }] }, null, "refetch"]),
);

/** Ways to ask for an address that once got past the checks of this framework or another, by name. */
export const MUTATIONS: Record<string, (path: string) => Asked> = {
  "as it is": (path) => [path, {}],
  ...Object.fromEntries(
    SUBREQUESTS.map((told) => [`subrequest ${told}`, onHeaders({ "x-middleware-subrequest": told })]),
  ),
  "subrequest src x5": onHeaders({ "x-middleware-subrequest": Array(5).fill("src/middleware").join(":") }),
  "proxy x5": onHeaders({ "x-middleware-subrequest": Array(5).fill("src/proxy").join(":") }),
  "subrequest id": onHeaders({ "x-middleware-subrequest-id": "0".repeat(16) }),
  "middleware next": onHeaders({ "x-middleware-next": "1" }),
  "middleware rewrite": onHeaders({ "x-middleware-rewrite": "/nl/admin" }),
  "middleware invoke": onHeaders({ "x-middleware-invoke": "1", "x-invoke-path": "/nl/admin" }),
  "invoke output": onHeaders({ "x-invoke-output": "/[locale]/admin", "x-invoke-status": "200" }),
  "matched path": onHeaders({ "x-matched-path": "/nl/admin", "x-now-route-matches": "1=nl" }),
  "rewrite url": onHeaders({ "x-original-url": "/nl/admin", "x-rewrite-url": "/nl/admin" }),
  "set-cookie of the proxy": onHeaders({ "x-middleware-set-cookie": "session=1" }),
  "overridden headers": onHeaders({ "x-middleware-override-headers": "cookie", "x-middleware-request-cookie": "a=b" }),
  rsc: onHeaders({ rsc: "1" }),
  "rsc with a tree": onHeaders({ rsc: "1", "next-router-state-tree": TREE }),
  prefetch: onHeaders({ rsc: "1", "next-router-prefetch": "1" }),
  "segment prefetch": onHeaders({ rsc: "1", "next-router-prefetch": "1", "next-router-segment-prefetch": "/_tree" }),
  "segment page": onHeaders({ rsc: "1", "next-router-segment-prefetch": "/$d$locale$nl/__PAGE__" }),
  "hmr refresh": onHeaders({ rsc: "1", "next-hmr-refresh": "1" }),
  "next url": onHeaders({ rsc: "1", "next-url": "/nl/admin" }),
  "server action": onHeaders({ "next-action": "0".repeat(42) }),
  "nextjs data": onHeaders({ "x-nextjs-data": "1" }),
  purpose: onHeaders({ purpose: "prefetch", "sec-purpose": "prefetch" }),
  preview: onHeaders({ cookie: "__prerender_bypass=1; __next_preview_data=1" }),
  revalidate: onHeaders({ "x-prerender-revalidate": "1", "x-prerender-revalidate-if-generated": "1" }),
  resume: onHeaders({ "next-resume": "1" }),
  "forwarded host": onHeaders({ "x-forwarded-host": "evil.example", "x-forwarded-proto": "https" }),
  forwarded: onHeaders({ forwarded: "host=evil.example;proto=https", "x-forwarded-prefix": "/evil" }),
  host: onHeaders({ host: "evil.example" }),
  "own address": onHeaders({ "x-forwarded-for": "127.0.0.1", "x-real-ip": "::1", "x-tailtribe-peer": "127.0.0.1" }),
  "bearer of nothing": onHeaders({ authorization: "Bearer undefined" }),
  "empty session": onHeaders({
    cookie: "tailtribe-session=; __Host-tailtribe-session=null; next-auth.session-token=x",
  }),
  "method override": onHeaders({ "x-http-method-override": "GET", "x-method-override": "GET" }),
  ".rsc": onPath((path) => `${path}.rsc`),
  ".json": onPath((path) => `${path}.json`),
  ".txt": onPath((path) => `${path}.txt`),
  "segments folder": onPath((path) => `${path}.segments/_tree.segment.rsc`),
  _rsc: query("_rsc=1"),
  "next params": query("nxtPlocale=nl&nextInternalLocale=nl&__nextLocale=nl"),
  amp: query("amp=1&__nextDataReq=1"),
  "_next/data": onPath((path) => `/_next/data/build${path}.json`),
  "double slash": onPath((path) => `/${path}`),
  "slash inside": onPath((path) => path.replace(/\/(?=[^/]*$)/, "//")),
  "slash at the end": onPath((path) => `${path}/`),
  "%2f": onPath((path) => path.replace(/\/(?=[^/]*$)/, "%2f")),
  "%2e": onPath((path) => `/%2e${path}`),
  "%2e%2e": onPath((path) => `/nl/terms/%2e%2e/%2e%2e${path}`),
  dots: onPath((path) => `/nl/terms/../..${path}`),
  "over a file": onPath((path) => `/theme.js/..${path}`),
  "over static": onPath((path) => `/_next/static/..%2f..${path}`),
  backslash: onPath((path) => path.replaceAll("/", "\\")),
  case: onPath((path) => path.toUpperCase()),
  "letter by number": onPath((path) => path.replace(/([a-z])$/, (letter) => `%${letter.charCodeAt(0).toString(16)}`)),
  semicolon: onPath((path) => `${path};x=.css`),
  tab: onPath((path) => `${path}%09`),
  NUL: onPath((path) => `${path}%00`),
  hash: onPath((path) => `${path}%23.css`),
  "whole address": onPath((path) => `http://evil.example${path}`),
  "no language": onPath((path) => path.replace(/^\/nl/, "")),
  "strange language": onPath((path) => path.replace(/^\/nl/, "/xx")),
};
