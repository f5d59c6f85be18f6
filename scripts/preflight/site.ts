import { readFileSync } from "node:fs";
import {
  type Finding,
  isLoopback,
  local,
  missing,
  ok,
  recommended,
  required,
  runCheck,
  type Settings,
  warning,
} from "./finding";

/** Headers every page must have, with what they hold. */
const HEADERS: Record<string, RegExp> = {
  "content-security-policy": /script-src(?![^;]*'unsafe-(inline|eval)')/,
  "strict-transport-security": /max-age=\d{7,}/,
  "x-content-type-options": /nosniff/,
  "referrer-policy": /./,
  "permissions-policy": /./,
};

/** The site as the world sees it: it answers, says it is well, protects its pages, and lets only the scheduler at its crons. */
export function checkSite(settings: Settings): Promise<Finding[]> {
  const { NEXT_PUBLIC_APP_URL: site, CRON_SECRET = "" } = settings;
  if (!site) return Promise.resolve([missing("site", "NEXT_PUBLIC_APP_URL is empty")]);
  return runCheck("site", async () => [
    ...(await checkHealth(site, CRON_SECRET)),
    ...(await checkHeaders(site)),
    ...(isLoopback(site) ? [local("https", "none on this machine")] : await checkHttps(site)),
    ...(await checkCrons(site, CRON_SECRET)),
  ]);
}

const request = (url: string, init: RequestInit = {}, limitMs = 12_000) =>
  fetch(url, { redirect: "manual", ...init, signal: AbortSignal.timeout(limitMs) });
/** A cron call may take as long as its function lives. */
const CRON_LIMIT_MS = 32_000;

async function checkHealth(site: string, secret: string): Promise<Finding[]> {
  const response = await request(`${site}/api/health`, { headers: { authorization: `Bearer ${secret}` } });
  if (response.status !== 200 && response.status !== 503)
    return [missing("site", `${site}/api/health answers ${response.status}: is the site there?`)];
  const { checks = {}, version } = (await response.json()) as { checks?: Record<string, string>; version?: string };
  const ill = Object.entries(checks).filter(([, status]) => status !== "ok" && status !== "not used");
  const says = ill.map(([name, status]) => `${name} is ${status}`).join(", ");
  if (response.status === 503) return [missing("site is well", says)];
  return [ill.length === 0 ? ok("site is well", `version ${version}`) : warning("site is well", says)];
}

async function checkHeaders(site: string): Promise<Finding[]> {
  const response = await request(`${site}/nl`);
  const isLocal = isLoopback(site);
  const weak = Object.entries(HEADERS)
    .filter(([name]) => !(isLocal && name === "strict-transport-security"))
    .filter(([name, wanted]) => !wanted.test(response.headers.get(name) ?? ""))
    .map(([name]) => name);
  const framed = /frame-ancestors/.test(response.headers.get("content-security-policy") ?? "");
  const all = framed ? weak : [...weak, "frame-ancestors"];
  return [
    required("home page", response.status === 200, `${site}/nl answers ${response.status}`),
    required("security headers", all.length === 0, `missing or weak: ${all.join(", ")}; does a proxy take them away?`),
  ];
}

async function checkHttps(site: string): Promise<Finding[]> {
  const plain = new URL(site);
  plain.protocol = "http:";
  plain.port = "";
  const redirect = await request(plain.href).catch(() => null);
  const leads = redirect?.headers.get("location")?.startsWith("https://") === true;
  return [recommended("https", redirect === null || leads, `${plain.href} does not lead to https`)];
}

/** Each address of vercel.json: shut without the secret, open with it. Calling them is what the scheduler does anyway. */
async function checkCrons(site: string, secret: string): Promise<Finding[]> {
  const { crons: all } = JSON.parse(readFileSync("vercel.json", "utf8")) as { crons: { path: string }[] };
  const seen = await Promise.all(
    all.map(async ({ path }) => {
      const shut = await request(site + path).then(
        ({ status }) => status,
        () => 0,
      );
      const open = await request(site + path, { headers: { authorization: `Bearer ${secret}` } }, CRON_LIMIT_MS).then(
        ({ status }) => status,
        () => 0,
      );
      return { path, shut, open };
    }),
  );
  const ajar = seen.filter(({ shut }) => shut !== 401).map(({ path, shut }) => `${path} answers ${shut}`);
  const dead = seen.filter(({ open }) => open !== 200).map(({ path, open }) => `${path} answers ${open}`);
  return [
    required("crons are shut", ajar.length === 0, `without the secret ${ajar.join(", ")}`),
    required("crons run", dead.length === 0, `with CRON_SECRET ${dead.join(", ")}`),
  ];
}
