import { z } from "zod";
import { env } from "@/env";
import { MIGRATIONS } from "@/generated/migrations";
import { type RedisState, redisState } from "@/lib/cache/redis/connection";
import { getCircuitBreakerStatuses } from "@/lib/circuit-breaker";
import { withTimeLimit } from "@/lib/circuit-breaker/time-limit";
import { db } from "@/lib/db";
import { processWide } from "@/lib/process-wide";
import { fleetBreakerStates } from "@/ops/breaker-sync";
import { scheduleStatus } from "@/ops/schedule-status";
import { version } from "../../package.json";

const stopping = processWide("server", () => new AbortController());

/** Aborts when this server finishes open requests and accepts no new ones. */
export const serverStops = () => stopping.signal;

/** From now on this server reports not ready, so that the load balancer sends requests elsewhere. */
export const beginStopping = () => stopping.abort();

const CACHE_MS = 1_000;
const CHECK_TIMEOUT_MS = 2_000;
/** A due job that has not started for this long means that no worker runs. */
const QUEUE_LATE_AFTER = "5 minutes";

const CheckStatus = z.enum(["ok", "degraded", "down", "not used"]);
export type CheckStatus = z.infer<typeof CheckStatus>;

const CHECKS = [
  "database",
  "migrations",
  "queue",
  "schedules",
  "cache",
  "stripe",
  "mail",
  "storage",
  "server",
] as const;

const Health = z.strictObject({
  /** Down: this server cannot work and must not get requests. */
  status: z.enum(["ok", "degraded", "down"]),
  version: z.string(),
  at: z.iso.datetime(),
  checks: z.record(z.enum(CHECKS), CheckStatus),
  /** How long the last reply of Redis took; null without one. */
  redisMs: z.number().nullable(),
});
export type Health = z.infer<typeof Health>;

/** All of it for operators; anybody may know whether to send requests here. */
export const HealthAnswer = z.union([Health, Health.pick({ status: true, at: true })]);

/** What anybody may know. */
export const briefly = ({ status, at }: Health) => ({ status, at });

let cached: { until: number; answer: Promise<Health> } | undefined;

/** Health of this server, and of what all processes depend on as all of them see it. All callers within one second share one check. */
export function health(now = new Date()): Promise<Health> {
  if (!cached || cached.until <= now.getTime()) cached = { until: now.getTime() + CACHE_MS, answer: runChecks(now) };
  return cached.answer;
}

async function runChecks(now: Date): Promise<Health> {
  const tables = await withTimeLimit(CHECK_TIMEOUT_MS, () => readTables(now)).catch(() => null); // a failure is the result
  const own = getCircuitBreakerStatuses();
  const redis = redisState();
  const checks: Health["checks"] = {
    ...(tables ? tableChecks(tables) : NO_TABLES),
    cache: redisStatus(redis.state),
    stripe: breakerStatus(tables?.breakers.get("stripe") ?? own.stripe.state),
    mail: breakerStatus(tables?.breakers.get("email") ?? own.email.state),
    storage: "not used",
    server: stopping.signal.aborted ? "down" : "ok",
  };
  const { database, migrations, server } = checks;
  const canWork = database === "ok" && migrations === "ok" && server === "ok";
  const allWell = Object.values(checks).every((status) => status === "ok" || status === "not used");
  const status = canWork ? (allWell ? "ok" : "degraded") : "down";
  return { status, version: env.RELEASE ?? version, at: now.toISOString(), checks, redisMs: redis.lastMs };
}

const NO_TABLES = { database: "down", migrations: "down", queue: "down", schedules: "down" } as const;

const tableChecks = ({ migrations, queueIsLate, missed }: NonNullable<Awaited<ReturnType<typeof readTables>>>) =>
  ({
    database: "ok",
    migrations: MIGRATIONS.every((name) => migrations.includes(name)) ? "ok" : "down",
    queue: queueIsLate ? "degraded" : "ok",
    schedules: missed ? "degraded" : "ok",
  }) as const;

/** Everything that the database knows, in a few statements at once. */
async function readTables(now: Date) {
  const [rows, schedules, breakers] = await Promise.all([
    db.$queryRaw<{ migrations: string[]; queueIsLate: boolean }[]>`
      SELECT
        ARRAY(SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL) AS migrations,
        EXISTS (SELECT 1 FROM graphile_worker.jobs
          WHERE run_at < now() - ${QUEUE_LATE_AFTER}::interval AND locked_at IS NULL AND attempts < max_attempts) AS "queueIsLate"`,
    scheduleStatus(now),
    fleetBreakerStates(now),
  ]);
  const [row] = rows;
  return row && { ...row, breakers, missed: schedules.some(({ missed }) => missed) };
}

/** Without Redis, or during its pause, reads come from memory and the database: slower at worst. */
const redisStatus = (state: RedisState): CheckStatus => (state === "resting" || state === "full" ? "degraded" : "ok");

/** Health makes no calls of its own: the breakers know from the calls that were made anyway. */
const breakerStatus = (state: string): CheckStatus =>
  state === "OPEN" ? "down" : state === "HALF_OPEN" ? "degraded" : "ok";
