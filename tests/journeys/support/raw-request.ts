import { readdirSync, readFileSync } from "node:fs";
import { request } from "node:http";
import { site } from "./env";

const UNKNOWN_ID = "01a1fcfa-0000-7000-8000-000000000000";

/** Every address of the API that the built site has, with its names in brackets filled in, and the methods it answers. */
export const apiRoutes = readdirSync("src/app/api", { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith("route.ts") && !path.startsWith("[[...unknown]]"))
  .map((path) => ({
    path: `/api/${path.replace(/\/?route\.ts$/, "")}`.replace(/\[\w+\]/g, UNKNOWN_ID),
    methods: [
      ...readFileSync(`src/app/api/${path}`, "utf8").matchAll(/\b(GET|POST|PUT|PATCH|DELETE)\b(?= =|,| }| as)/g),
    ].map(([method]) => method),
  }));

interface RawResponse {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/** Asks for an address exactly as written: no browser tidies it up. It never follows. */
export const rawRequest = (path: string, headers: Record<string, string> = {}, method = "GET", base = site()) =>
  new Promise<RawResponse>((resolve, reject) => {
    const { hostname, port } = new URL(base);
    const asked = request({ hostname, port, path, method, headers, agent: false, setHost: !headers.host }, (answer) => {
      let body = "";
      answer.setEncoding("utf8").on("data", (part) => (body += part));
      answer.on("end", () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body }));
    });
    asked.on("error", reject).end();
  });

const HOSTS = ["evil.example", "evil.example%2f..", "tailtribe.be@evil.example", "evil。example", "0x7f000001"];
const PREFIXES = [
  ...["//", "///", "/\\", "\\/", "\\\\", "/%09/", "/\t/", "/\n/", "/%0d%0a/", "/%5c", "/%2f%2f", "http://", "https:"],
  ...[
    "https:/",
    "https:\\",
    "HTTPS://",
    "ftp://",
    "//user:pass@",
    "@",
    "/@",
    " //",
    "\u00a0//",
    "／／",
    "/./\\",
    "/.//",
  ],
  ...["/nl/..//", "/nl//", "javascript://", "data:text/html,", "vbscript:"],
];
/** What must not lead to another site when it stands where a path of ours should. */
export const openRedirectPayloads = PREFIXES.flatMap((start) => HOSTS.map((host) => start + host));
