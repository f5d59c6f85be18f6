import { env } from "@/env";
import { redisOverRest } from "@/lib/cache/redis/rest";
import { execute, type RedisStore } from "@/lib/cache/redis/store";
import { redisOverTcp } from "@/lib/cache/redis/tcp";
import { isRedisFull, probeBreakerWith, safeCacheCall } from "@/lib/circuit-breaker";
import { outsideRequests, processWide } from "@/lib/process-wide";
import { log } from "@/lib/telemetry/log";
import { count } from "@/lib/telemetry/metrics";

/**
 * A slower reply is of no use to a request that could query the database. Over REST, where a request is sent for each round
 * trip, 25 ms within a continent are ordinary, and still spare the database.
 */
const SLOW_MS = { redis: 20, upstash: 75 };
/** A pause of this process slows everything that waits through it, so only slow replies one after the other count. */
const SLOW_IN_A_ROW = 3;
/** Redis is reported full for this long after it refused a write. */
const FULL_MS = 60_000;
const PROBE_MS = { first: 1_000, longest: 5_000 };
/** A Redis that fails again within this time is flapping. Each failure costs a request a wait, so its pauses grow. */
const STABLE_MS = 60_000;

interface Connection {
  store: RedisStore;
  /** Whether requests use it. After a failure none does, until a probe in the background succeeds. */
  isUp: boolean;
  upSince: number;
  /** When it last refused a write for want of memory. */
  fullAt: number;
  slowInARow: number;
  /** When the last slow reply arrived. */
  slowAt: number;
  /** How long the last reply took. */
  lastMs: number | null;
  timer?: NodeJS.Timeout | undefined;
  pauseMs: number;
}

interface State {
  connection: Connection | null;
  beforeRecovery?: (store: RedisStore) => Promise<void>;
}

const state = () => processWide<State>("redis", () => ({ connection: outsideRequests(connect) }));

function connect(): Connection | null {
  const url = env.UPSTASH_REDIS_REST_URL ?? env.REDIS_URL;
  if (!url) return null;
  const isUp = url.startsWith("http"); // without a connection there is nothing to wait for
  const token = env.UPSTASH_REDIS_REST_TOKEN ?? env.REDIS_TOKEN ?? "";
  const store = isUp ? redisOverRest(url, token) : redisOverTcp(url, probeNow);
  probeBreakerWith("cache", () => execute(store, ["ping"]));
  return {
    store,
    ...{ isUp, upSince: 0, fullAt: 0, slowInARow: 0, slowAt: 0, lastMs: null, pauseMs: PROBE_MS.first },
    timer: isUp ? undefined : setTimeout(probe, PROBE_MS.first).unref(),
  };
}

/**
 * Asks Redis, or resolves to undefined: at once when there is none or it is down, after 150 ms at most when it does not
 * reply. Never throws: memory and the database answer instead, and health and metrics report the failure.
 */
export async function withRedis<T>(run: (store: RedisStore) => Promise<T>): Promise<T | undefined> {
  const { connection } = state();
  if (!connection?.isUp) return undefined;
  const startedAt = performance.now();
  try {
    const result = await safeCacheCall(() => run(connection.store));
    recordLatency(connection, startedAt, performance.now());
    return result;
  } catch (error) {
    if (isRedisFull(error)) connection.fullAt = Date.now();
    else markDown(connection, String(error));
    return undefined;
  }
}

const tenths = (ms: number) => Math.round(ms * 10) / 10;

function recordLatency(connection: Connection, startedAt: number, endedAt: number) {
  connection.lastMs = tenths(endedAt - startedAt);
  if (endedAt - startedAt <= SLOW_MS[connection.store.kind]) connection.slowInARow = 0;
  else if (startedAt >= connection.slowAt) {
    connection.slowAt = endedAt;
    connection.slowInARow++;
  }
  if (connection.slowInARow >= SLOW_IN_A_ROW) markDown(connection, "slow");
}

/** Registers what runs before requests use a Redis that is back; while it throws, they do not. */
export function beforeRecovery(run: (store: RedisStore) => Promise<void>) {
  state().beforeRecovery = run;
}

export type RedisState = "ok" | "full" | "resting" | "not used";

/** The state of Redis as this process sees it, with the time of its last reply, without asking it. */
export function redisState(): { kind: RedisStore["kind"] | null; state: RedisState; lastMs: number | null } {
  const { connection } = state();
  if (!connection) return { kind: null, state: "not used", lastMs: null };
  const { store, isUp, fullAt, lastMs } = connection;
  return { kind: store.kind, state: !isUp ? "resting" : Date.now() - fullAt < FULL_MS ? "full" : "ok", lastMs };
}

function markDown(connection: Connection, reason: string) {
  if (!connection.isUp) return;
  connection.isUp = false;
  if (isStable(connection)) connection.pauseMs = PROBE_MS.first;
  count("cache.redis_rest", 1);
  log.warn({ why: reason }, "redis is down; memory and the database answer");
  scheduleProbe(connection);
}

const isStable = ({ upSince }: Connection) => Date.now() - upSince > STABLE_MS;

function scheduleProbe(connection: Connection) {
  clearTimeout(connection.timer);
  connection.timer = outsideRequests(() => setTimeout(probe, connection.pauseMs).unref());
  connection.pauseMs = Math.min(connection.pauseMs * 2, PROBE_MS.longest);
}

/** A new connection is a good sign, except of a Redis that is flapping. */
function probeNow() {
  const { connection } = state();
  if (connection && isStable(connection)) void probe();
}

/** Checks whether Redis replies in time. No request waits for it. */
async function probe() {
  const { connection, beforeRecovery } = state();
  if (!connection || connection.isUp) return;
  const startedAt = performance.now();
  try {
    await safeCacheCall(() => execute(connection.store, ["ping"]));
    connection.lastMs = tenths(performance.now() - startedAt);
    if (connection.lastMs > SLOW_MS[connection.store.kind]) return scheduleProbe(connection);
    await beforeRecovery?.(connection.store);
  } catch {
    // Not yet. A connection that stopped answering is replaced.
    connection.store.reconnect();
    return scheduleProbe(connection);
  }
  clearTimeout(connection.timer);
  Object.assign(connection, { isUp: true, upSince: Date.now(), slowInARow: 0 });
}
