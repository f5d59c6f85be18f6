import { z } from "zod";

/** Long and varied, as a random generator produces it. */
const Secret = z
  .string()
  .min(32)
  .refine((value) => new Set(value).size >= 10, "is too simple; use a random one, e.g. `openssl rand -base64 32`");

const Settings = z.object({
  NODE_ENV: z.enum(["development", "test", "production"]).default("development"),
  /** Public URL of the site; links in emails start with it. */
  NEXT_PUBLIC_APP_URL: z.url(),
  /** The same URL, for next-auth. */
  NEXTAUTH_URL: z.url(),
  DATABASE_URL: z.url(),
  NEXTAUTH_SECRET: Secret,
  CRON_SECRET: Secret,
  STRIPE_SECRET_KEY: z.string().regex(/^(sk|rk)_/, "starts with sk_"),
  STRIPE_WEBHOOK_SECRET: z.string().startsWith("whsec_").min(20),
  STRIPE_CONNECT_WEBHOOK_SECRET: z.string().startsWith("whsec_").min(20),
  /** Base URL of Stripe; the emulator sets its own. */
  STRIPE_API_URL: z.url().default("https://api.stripe.com"),
  RESEND_API_KEY: z.string().startsWith("re_"),
  /** Base URL of Resend; the emulator sets its own. */
  RESEND_API_URL: z.url().default("https://api.resend.com"),
  /** Who runs the site, as the law requires: name, address, company number. */
  OPERATOR: z.string().max(200).optional(),
  MAIL_FROM: z.string().default("TailTribe <noreply@tailtribe.be>"),
  /** Commission of TailTribe in whole per cent of the price. */
  PLATFORM_COMMISSION_PERCENTAGE: z.coerce.number().int().min(0).max(50).default(20),
  /** Set by Vercel: its own headers contain the client address, and functions are many and short-lived. */
  VERCEL: z
    .string()
    .optional()
    .transform((value) => value === "1"),
  /** Connections this process may hold open at once. By default 5 on Vercel and 20 elsewhere. */
  DATABASE_POOL_SIZE: z.coerce.number().int().min(1).max(500).optional(),
  /** A replica that may lag: search, public pages and statistics read from it. */
  REPLICA_DATABASE_URL: z.url().optional(),
  /** Direct URL of the database; set it where DATABASE_URL goes through a connection pooler. */
  DIRECT_URL: z.url().optional(),
  /** Number of our own proxies in front of the site; each adds one address to X-Forwarded-For. */
  TRUSTED_PROXY_HOPS: z.coerce.number().int().min(0).max(5).default(0),
  /** Multiplies every limit per user and per address: 0.5 during an attack, more for a load test. Password limits stay. */
  RATE_LIMIT_FACTOR: z.coerce.number().min(0.01).max(10_000).default(1),
  /** A Redis that all instances share: redis://, rediss://, or the REST URL of Upstash with its token. */
  REDIS_URL: z.url({ protocol: /^(rediss?|https?)$/ }).optional(),
  REDIS_TOKEN: z.string().min(1).optional(),
  /** The same under the names that Upstash uses. */
  UPSTASH_REDIS_REST_URL: z.url({ protocol: /^https?$/ }).optional(),
  UPSTASH_REDIS_REST_TOKEN: z.string().min(1).optional(),
  /** Multiplies how long public responses are cached: 10 in an emergency, 0 to cache nothing. */
  CACHE_FACTOR: z.coerce.number().min(0).max(60).default(1),
  /** Where errors are reported; without it nothing is sent. */
  SENTRY_DSN: z.url().optional(),
  /** An incoming webhook of Slack that receives alerts. */
  SLACK_WEBHOOK_URL: z.url().optional(),
  /** Bearer token for GET /api/metrics; CRON_SECRET works too. */
  METRICS_TOKEN: Secret.optional(),
  /** Where pictures and certificates are stored, unless S3_FILES_BUCKET names a bucket. */
  STORAGE_DIR: z.string().min(1).default(".data/files"),
  /** Any S3: its address, and a bucket for files with keys of its own, which open no other bucket. */
  S3_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  S3_REGION: z.string().min(1).default("auto"),
  S3_FILES_BUCKET: z.string().min(1).optional(),
  S3_FILES_ACCESS_KEY_ID: z.string().min(1).optional(),
  S3_FILES_SECRET_ACCESS_KEY: z.string().min(1).optional(),
  /** A CDN in front of public pictures; it fetches them from this site. */
  CDN_BASE_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** Raster tiles under the pins of the map: an address with {z}, {x} and {y}. Without it, the map is an outline. */
  MAP_TILE_URL: z
    .url({ protocol: /^https?$/ })
    .refine((url) => ["{z}", "{x}", "{y}"].every((part) => url.includes(part)), "has {z}, {x} and {y} in it")
    .optional(),
  /** Whom the tiles are from, as their license wants it said: "© OpenStreetMap". */
  MAP_ATTRIBUTION: z.string().max(200).optional(),
  /** A clamd that looks into certificates: "tcp://clamav:3310". While it does not answer, none is taken. */
  CLAMD_URL: z.url({ protocol: /^tcp$/ }).optional(),
  /** The running version, such as a commit; reports to Sentry contain it. */
  RELEASE: z.string().max(100).optional(),
  /** "1" shows the page of UI components in production too; the journeys check it there. */
  UI_KIT: z
    .string()
    .optional()
    .transform((value) => value === "1"),
  /** Whether every admin needs a second factor. "off" is for this machine alone: the demo's admin has none. */
  ADMIN_SECOND_FACTOR: z.enum(["required", "off"]).default("required"),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
});

const LOOPBACK_HOSTS = ["localhost", "127.0.0.1", "[::1]"];

const isLocal = ({ NODE_ENV, NEXT_PUBLIC_APP_URL: url }: z.infer<typeof Settings>) =>
  NODE_ENV !== "production" || LOOPBACK_HOSTS.includes(new URL(url).hostname);

/** Without https, sessions and passwords cross the network in the open; only this machine itself may do without. */
const isProtected = (all: z.infer<typeof Settings>) => isLocal(all) || all.NEXT_PUBLIC_APP_URL.startsWith("https:");

/** Redis over HTTPS needs a token. Without it every call would be refused, and only the health check would show it. */
const Env = Settings.refine((all) => !all.REDIS_URL?.startsWith("http") || all.REDIS_TOKEN, {
  path: ["REDIS_TOKEN"],
})
  .refine((all) => !all.UPSTASH_REDIS_REST_URL || all.UPSTASH_REDIS_REST_TOKEN, {
    path: ["UPSTASH_REDIS_REST_TOKEN"],
  })
  .refine((all) => !all.MAP_TILE_URL || all.MAP_ATTRIBUTION, { path: ["MAP_ATTRIBUTION"] })
  .refine((all) => !all.S3_FILES_BUCKET || all.S3_ENDPOINT, { path: ["S3_ENDPOINT"] })
  .refine((all) => !all.S3_FILES_BUCKET || all.S3_FILES_ACCESS_KEY_ID, { path: ["S3_FILES_ACCESS_KEY_ID"] })
  .refine((all) => !all.S3_FILES_BUCKET || all.S3_FILES_SECRET_ACCESS_KEY, { path: ["S3_FILES_SECRET_ACCESS_KEY"] })
  .refine((all) => all.ADMIN_SECOND_FACTOR === "required" || isLocal(all), {
    ...{ path: ["ADMIN_SECOND_FACTOR"], error: "must be required in production" },
  })
  .refine(isProtected, { path: ["NEXT_PUBLIC_APP_URL"], error: "must begin with https:// in production" });

/** `next build` evaluates modules without serving requests; it gets placeholders that reach nothing. */
const BUILD_PLACEHOLDERS = {
  NEXT_PUBLIC_APP_URL: "http://localhost:3000",
  NEXTAUTH_URL: "http://localhost:3000",
  DATABASE_URL: "postgresql://build@127.0.0.1:1/build",
  NEXTAUTH_SECRET: "only-while-building-0123456789abcdef",
  CRON_SECRET: "only-while-building-0123456789abcdef",
  STRIPE_SECRET_KEY: "sk_build",
  STRIPE_WEBHOOK_SECRET: "whsec_only_while_building",
  STRIPE_CONNECT_WEBHOOK_SECRET: "whsec_only_while_building",
  RESEND_API_KEY: "re_build",
};

/** Checks the settings and lists all problems at once, without printing a value. */
export function readEnv(source: Record<string, string | undefined>) {
  const provided = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const result = Env.safeParse(
    source.NEXT_PHASE === "phase-production-build" ? { ...BUILD_PLACEHOLDERS, ...provided } : provided,
  );
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue) => {
    const name = String(issue.path[0]);
    return `  ${name}: ${provided[name] === undefined ? "is missing" : issue.message}`;
  });
  throw new TypeError(`These settings are missing or wrong (see .env.example):\n${problems.join("\n")}`);
}

/** Every setting the app reads, checked once at start. Nothing else touches process.env. */
export const env = readEnv(process.env);
