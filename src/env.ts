import { z } from "zod";

/** Long, and not one character repeated: what a random generator gives. */
const Secret = z
  .string()
  .min(32)
  .refine((value) => new Set(value).size >= 10, "is too simple; use a random one, e.g. `openssl rand -base64 32`");

const Settings = z.object({
  NODE_ENV: z.enum(["development", "test", "production"]).default("development"),
  /** Where people reach the site; links in mail begin with it. */
  NEXT_PUBLIC_APP_URL: z.url(),
  /** next-auth's own copy of the same address. */
  NEXTAUTH_URL: z.url(),
  DATABASE_URL: z.url(),
  NEXTAUTH_SECRET: Secret,
  CRON_SECRET: Secret,
  STRIPE_SECRET_KEY: z.string().regex(/^(sk|rk)_/, "starts with sk_"),
  STRIPE_WEBHOOK_SECRET: z.string().startsWith("whsec_").min(20),
  STRIPE_CONNECT_WEBHOOK_SECRET: z.string().startsWith("whsec_").min(20),
  /** Where Stripe answers; the local Stripe sets its own address. */
  STRIPE_API_URL: z.url().default("https://api.stripe.com"),
  RESEND_API_KEY: z.string().startsWith("re_"),
  /** Where Resend answers; the local mailbox sets its own address. */
  RESEND_API_URL: z.url().default("https://api.resend.com"),
  /** Who runs the site, as the law wants it said: name, address, company number. */
  OPERATOR: z.string().max(200).optional(),
  MAIL_FROM: z.string().default("TailTribe <noreply@tailtribe.be>"),
  /** Whole per cent of the price that TailTribe keeps. */
  PLATFORM_COMMISSION_PERCENTAGE: z.coerce.number().int().min(0).max(50).default(20),
  /** Set by Vercel: its own headers tell the client's address, and functions are many and short. */
  VERCEL: z
    .string()
    .optional()
    .transform((value) => value === "1"),
  /** Connections this process may hold open at once. By default 5 on Vercel and 20 elsewhere. */
  DATABASE_POOL_SIZE: z.coerce.number().int().min(1).max(500).optional(),
  /** A copy that may lag behind: search, public pages and statistics read from it. */
  REPLICA_DATABASE_URL: z.url().optional(),
  /** The address of the database itself; set it where DATABASE_URL goes through a connection pooler. */
  DIRECT_URL: z.url().optional(),
  /** How many proxies of ours stand before the site, each adding one address to X-Forwarded-For. */
  TRUSTED_PROXY_HOPS: z.coerce.number().int().min(0).max(5).default(0),
  /** Multiplies every limit per user and per address: 0.5 in an attack, more for a load test. Passwords keep theirs. */
  RATE_LIMIT_FACTOR: z.coerce.number().min(0.01).max(10_000).default(1),
  /** A Redis that all instances share: redis://, rediss://, or the REST address of Upstash with its token. */
  REDIS_URL: z.url({ protocol: /^(rediss?|https?)$/ }).optional(),
  REDIS_TOKEN: z.string().min(1).optional(),
  /** The names Upstash itself gives them. */
  UPSTASH_REDIS_REST_URL: z.url({ protocol: /^https?$/ }).optional(),
  UPSTASH_REDIS_REST_TOKEN: z.string().min(1).optional(),
  /** Multiplies how long public answers are remembered: 10 in an emergency, 0 to remember nothing. */
  CACHE_FACTOR: z.coerce.number().min(0).max(60).default(1),
  /** Where errors are kept; without it nothing is sent. */
  SENTRY_DSN: z.url().optional(),
  /** An incoming webhook of Slack that hears of alerts. */
  SLACK_WEBHOOK_URL: z.url().optional(),
  /** Opens GET /api/metrics as a bearer token; CRON_SECRET does too. */
  METRICS_TOKEN: Secret.optional(),
  /** What runs, a commit say; named in what is sent to Sentry. */
  RELEASE: z.string().max(100).optional(),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
});

/** Redis over https opens to a token only; without it every answer would be a refusal, told nowhere but in health. */
const Env = Settings.refine((all) => !all.REDIS_URL?.startsWith("http") || all.REDIS_TOKEN, {
  path: ["REDIS_TOKEN"],
}).refine((all) => !all.UPSTASH_REDIS_REST_URL || all.UPSTASH_REDIS_REST_TOKEN, {
  path: ["UPSTASH_REDIS_REST_TOKEN"],
});

/** `next build` evaluates modules without serving anybody; it gets stand-ins that reach nothing. */
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

/** Checks settings and lists everything that is wrong with them at once, without printing a value. */
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
