import { z } from "zod";
import { ALERT_KINDS } from "@/lib/monitoring/alerts";
import { Instant } from "@/lib/route/answer-shapes";

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

/** Of calls to somebody outside. */
export const CallFigures = z.strictObject({ calls: z.number(), failed: z.number(), p95: Ms });
export type CallFigures = z.infer<typeof CallFigures>;

export const QueueDepth = z.strictObject({
  job: z.string(),
  /** Due, and not begun. */
  waiting: z.number(),
  running: z.number(),
  /** Given up after all tries. */
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
  /** When the minute begins. */
  at: z.iso.datetime(),
  requests: z.number(),
  errors: z.number(),
  avg: Ms,
  p95: Ms,
});
export type MinuteFigures = z.infer<typeof MinuteFigures>;

/** What is counted of the business; the names under which the verbs count it. */
export const BUSINESS = {
  signUps: "accounts.created",
  requests: "bookings.created",
  bookings: "bookings.accept",
  payments: "payments.received",
  cancellations: "bookings.cancel",
  refunds: "refunds.created",
  reviews: "reviews.written",
} as const;

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
} satisfies Record<keyof typeof BUSINESS | "date", z.ZodType>);
export type DayCounts = z.infer<typeof DayCounts>;

/** Figures are of the last quarter of an hour, of all instances together; times in milliseconds, shares from 0 to 1. */
export const DashboardMetrics = z.strictObject({
  /** People signed in who did something. */
  activeUsers: z.number(),
  requestsPerMinute: z.number(),
  avgResponseTime: Ms,
  p95ResponseTime: Ms,
  p99ResponseTime: Ms,
  /** Of all answers, those that were our fault. */
  errorRate: z.number(),
  routes: z.array(RouteFigures),
  database: z.strictObject({ avgTime: Ms, p95Time: Ms, slowQueries: z.number(), poolUse: z.number() }),
  /** The fullest instance. */
  memoryUse: z.number(),
  eventLoopDelay: Ms,
  /** Null where nothing was looked up. */
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
  /** What is wrong: kinds of alerts, with what each is about ("breaker_open:stripe"). */
  issues: z.array(z.string()),
});
export type PlatformHealth = z.infer<typeof PlatformHealth>;
