import { type Finding, isLoopback, local, missing, ok, recommended, required, type Settings, warning } from "./finding";

const SECRETS = [
  "NEXTAUTH_SECRET",
  "CRON_SECRET",
  "METRICS_TOKEN",
  "STRIPE_WEBHOOK_SECRET",
  "STRIPE_CONNECT_WEBHOOK_SECRET",
];

/** What goes without, and what is then not had. */
const OPTIONAL: Record<string, string> = {
  SENTRY_DSN: "errors are in the log only",
  SLACK_WEBHOOK_URL: "alerts are in the log only",
  METRICS_TOKEN: "Prometheus has to use CRON_SECRET",
  RELEASE: "errors do not say which version they are of; set it to the commit",
};

/** The settings themselves: there, strong, and fitting together. `faults` is what the site's own check of them said. */
export function checkVariables(settings: Settings, faults: string[]): Finding[] {
  const { NEXT_PUBLIC_APP_URL: site, NEXTAUTH_URL, STRIPE_SECRET_KEY: key = "" } = settings;
  const given = SECRETS.filter((name) => settings[name]);
  const doubles = given.filter((name) => given.some((other) => other !== name && settings[other] === settings[name]));
  return [
    ...(faults.length === 0
      ? [ok("settings", "all that are needed, and strong")]
      : faults.map((fault) => missing("settings", fault.trim()))),
    required("secrets differ", doubles.length === 0, `${doubles.join(" and ")} are the same; give each its own`),
    checkSiteAddress(site),
    required("NEXTAUTH_URL", NEXTAUTH_URL === site, "must be the same as NEXT_PUBLIC_APP_URL"),
    recommended(
      "NODE_ENV",
      settings.NODE_ENV === "production",
      `is ${settings.NODE_ENV ?? "empty"}; it is production on a real site`,
    ),
    ...checkStripeKeys(key, settings),
    recommended(
      "RATE_LIMIT_FACTOR",
      Number(settings.RATE_LIMIT_FACTOR || 1) <= 1,
      "is above 1, which is for load tests: everybody may do that much more",
    ),
    ...checkProxyHops(settings),
    ...Object.entries(OPTIONAL).map(([name, without]) =>
      settings[name] ? ok(name) : warning(name, `is empty: ${without}`),
    ),
  ];
}

function checkSiteAddress(site: string | undefined): Finding {
  if (isLoopback(site)) return local("site address", `${site} is reached from this machine only`);
  return required(
    "site address",
    site?.startsWith("https://") === true,
    "NEXT_PUBLIC_APP_URL must begin with https://",
  );
}

/** One mode everywhere: a live key with a test publishable key takes no money. */
function checkStripeKeys(key: string, { STRIPE_API_URL, STRIPE_PUBLISHABLE_KEY = "" }: Settings): Finding[] {
  if (isLoopback(STRIPE_API_URL)) return [local("Stripe mode", "no real money")];
  const mode = key.includes("_live_") ? "live" : "test";
  const other = STRIPE_PUBLISHABLE_KEY && !STRIPE_PUBLISHABLE_KEY.includes(`_${mode}_`);
  return [
    required("Stripe keys", !other, `STRIPE_SECRET_KEY is of ${mode} mode and STRIPE_PUBLISHABLE_KEY is not`),
    recommended("Stripe mode", mode === "live", "test mode: cards are not charged"),
  ];
}

/** Behind a proxy, everybody would share the proxy's address, and with it one limit. */
function checkProxyHops({ VERCEL, TRUSTED_PROXY_HOPS, NEXT_PUBLIC_APP_URL }: Settings): Finding[] {
  if (VERCEL === "1" || isLoopback(NEXT_PUBLIC_APP_URL)) return [];
  const hops = Number(TRUSTED_PROXY_HOPS || 0);
  return [
    hops > 0
      ? ok("TRUSTED_PROXY_HOPS", `${hops}`)
      : warning("TRUSTED_PROXY_HOPS", "is 0: right only if browsers connect to the site without a proxy of yours"),
  ];
}
