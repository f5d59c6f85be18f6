import { z } from "zod";
import type { BUSINESS_METRICS } from "@/domain/metrics";
import { BREAKERS, BreakerStatus, SharedStatus } from "@/lib/circuit-breaker/schema";
import { Instant } from "@/lib/http/response-schemas";
import { ALERT_KINDS } from "@/lib/telemetry/alerts";
import { JOB_STATES, JobType } from "@/ops/schema";

const Ms = z.number();

export const RouteFigures = z.strictObject({
  route: z.string(),
  method: z.string(),
  requests: z.number(),
  errors: z.number(),
  p50: Ms,
  p95: Ms,
  p99: Ms,
});
export type RouteFigures = z.infer<typeof RouteFigures>;

/** Calls to an outside service. */
export const CallFigures = z.strictObject({ calls: z.number(), failed: z.number(), p95: Ms });
export type CallFigures = z.infer<typeof CallFigures>;

export const QueueDepth = z.strictObject({
  job: z.string(),
  /** Due, and not started. */
  waiting: z.number(),
  running: z.number(),
  /** Failed after all attempts. */
  dead: z.number(),
  /** How long the oldest has been due. */
  oldestSeconds: z.number(),
});
export type QueueDepth = z.infer<typeof QueueDepth>;

export const OpenAlert = z.strictObject({
  key: z.string(),
  kind: z.enum(ALERT_KINDS),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
  times: z.int(),
  openedAt: Instant,
  lastAt: Instant,
});
export type OpenAlert = z.infer<typeof OpenAlert>;

export const MinuteFigures = z.strictObject({
  /** Start of the minute. */
  at: z.iso.datetime(),
  requests: z.number(),
  errors: z.number(),
  avg: Ms,
  p95: Ms,
});
export type MinuteFigures = z.infer<typeof MinuteFigures>;

/** Counts of one Brussels day, "2026-12-01". */
export const DayCounts = z.strictObject({
  date: z.iso.date(),
  signUps: z.number(),
  requests: z.number(),
  bookings: z.number(),
  payments: z.number(),
  cancellations: z.number(),
  refunds: z.number(),
  reviews: z.number(),
} satisfies Record<keyof typeof BUSINESS_METRICS | "date", z.ZodType>);
export type DayCounts = z.infer<typeof DayCounts>;

/** Figures of all instances over the last 15 minutes; times in milliseconds, shares from 0 to 1. */
export const DashboardMetrics = z.strictObject({
  /** Signed-in users with activity. */
  activeUsers: z.number(),
  requestsPerMinute: z.number(),
  avgResponseTime: Ms,
  p95ResponseTime: Ms,
  p99ResponseTime: Ms,
  /** Share of responses with a 5xx status. */
  errorRate: z.number(),
  routes: z.array(RouteFigures),
  database: z.strictObject({ avgTime: Ms, p95Time: Ms, slowQueries: z.number(), poolUse: z.number() }),
  /** Of the fullest instance. */
  memoryUse: z.number(),
  eventLoopDelay: Ms,
  /** Null without lookups. */
  cacheHitRate: z.number().nullable(),
  stripe: CallFigures,
  mail: CallFigures,
  queue: z.array(QueueDepth),
  alerts: z.array(OpenAlert),
  perMinute: z.array(MinuteFigures),
  perDay: z.array(DayCounts),
});
export type DashboardMetrics = z.infer<typeof DashboardMetrics>;

export const PlatformHealth = z.strictObject({
  /** 0 to 100. */
  score: z.number(),
  status: z.enum(["healthy", "degraded", "critical"]),
  /** Open alerts by kind and subject ("breaker_open:stripe"). */
  issues: z.array(z.string()),
});
export type PlatformHealth = z.infer<typeof PlatformHealth>;

/** The breakers of the responding process, and of every process that reported recently. */
export const BreakerReport = z.strictObject({
  here: z.record(z.enum(BREAKERS), BreakerStatus),
  instances: z.record(z.enum(BREAKERS), z.array(SharedStatus)),
});
export type BreakerReport = z.infer<typeof BreakerReport>;

export const OverriddenBreaker = BreakerStatus.extend({ name: z.enum(BREAKERS) });

/** State of the cache, as the responding process sees it; lookups are of all processes in the last 15 minutes. */
export const CacheReport = z.strictObject({
  level: z.enum(["memory", "redis", "upstash"]),
  redis: z.enum(["ok", "full", "resting", "not used"]),
  /** Whether the listener for invalidations of other processes is connected. */
  hears: z.boolean(),
  lookUps: z.int(),
  hitRate: z.number().min(0).max(1).nullable(),
  clearedAt: Instant.nullable(),
});
export type CacheReport = z.output<typeof CacheReport>;

/** Platform health in one word, and the figures of all instances. */
export const PlatformFigures = z.strictObject({
  health: PlatformHealth,
  metrics: DashboardMetrics,
  at: z.iso.datetime(),
});
export type PlatformFigures = z.infer<typeof PlatformFigures>;

const Count = z.number();

const JobRow = z.strictObject({
  id: z.string(),
  type: z.string(),
  state: z.enum(JOB_STATES),
  /** The kind of email, or the id of the subject; never the content. */
  about: z.string().nullable(),
  attempts: z.int(),
  maxAttempts: z.int(),
  createdAt: Instant,
  /** When it was or is due. */
  runAt: Instant,
  lastError: z.string().nullable(),
});
export type JobRow = z.infer<typeof JobRow>;

const KindCounts = z.strictObject({
  type: z.string(),
  ...{ dead: Count, retrying: Count, running: Count, due: Count, waiting: Count },
  /** How long the oldest runnable job has waited. */
  oldestSeconds: Count,
});
export type KindCounts = z.infer<typeof KindCounts>;

/** The queue: jobs of each type by state, and one page of jobs. */
export const QueueReport = z.strictObject({
  kinds: z.array(KindCounts),
  rows: z.array(JobRow),
  previous: z.string().nullable(),
  next: z.string().nullable(),
  at: Instant,
});
export type QueueReport = z.infer<typeof QueueReport>;

/** The changed job. */
export const ChangedJob = z.strictObject({ id: z.string(), type: z.string() });
/** The number of changed jobs. */
export const ChangedJobs = z.strictObject({ type: JobType, count: z.int() });
