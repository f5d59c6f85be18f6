import { AsyncLocalStorage } from "node:async_hooks";
import { env } from "@/env";
import { redisOverRest } from "@/lib/cache/redis/rest";
import type { RedisStore } from "@/lib/cache/redis/store";
import { redisOverTcp } from "@/lib/cache/redis/tcp";
import { isRedisFull, safeCacheCall } from "@/lib/circuit-breaker";
import { processWide } from "@/lib/process-wide";
import { log } from "@/lib/telemetry/log";
import { count } from "@/lib/telemetry/metrics";

/** An answer that took longer is of no use to a request that could ask the database. */
const SLOW_MS = 20;
/** One may be our own pause, which makes everything slow that waits through it: so one after the other. */
const SLOW_IN_A_ROW = 3;
/** For so long after a refusal it is called full. */
const FULL_MS = 60_000;
const PROBE_MS = { first: 1_000, longest: 5_000 };
/** One that falls again sooner than this goes up and down; each fall costs somebody a wait, so it rests ever longer. */
const STABLE_MS = 60_000;

interface Connection {
  store: RedisStore;
  /** Whether requests ask it. After one that went wrong none does, until a look from the background went well. */
  isUp: boolean;
  upSince: number;
  /** When it last refused to keep something for want of memory. */
  fullAt: number;
  slowInARow: number;
  /** When the last slow answer came. */
  slowAt: number;
  timer?: NodeJS.Timeout;
  pauseMs: number;
}

/** What has to happen before requests ask again; throws when it cannot. */
type BeforeRecovery = (store: RedisStore) => Promise<void>;

/** A look is nobody's request or job: it neither ends with it nor is logged under it. */
const detached = AsyncLocalStorage.snapshot();

const connectionState = () =>
  processWide<{ link: Connection | null; beforeWaking?: BeforeRecovery }>("redis", () => ({ link: connect() }));

function connect(): Connection | null {
  const url = env.UPSTASH_REDIS_REST_URL ?? env.REDIS_URL;
  const token = env.UPSTASH_REDIS_REST_TOKEN ?? env.REDIS_TOKEN ?? "";
  if (!url) return null;
  const rest = url.startsWith("http");
  const store = rest ? redisOverRest(url, token) : redisOverTcp(url, probeNow);
  const timer = rest ? undefined : setTimeout(() => void probe(), PROBE_MS.first).unref();
  return {
    ...{ store, isUp: rest, upSince: 0, fullAt: 0, slowInARow: 0, slowAt: 0, pauseMs: PROBE_MS.first },
    ...(timer && { timer }),
  };
}

/**
 * Asks Redis something, or gives undefined: at once when there is none or when it is resting, and after 150 ms at most
 * when it does not answer. Never throws.
 */
export async function withRedis<T>(run: (store: RedisStore) => Promise<T>): Promise<T | undefined> {
  const { link } = connectionState();
  if (!link?.isUp) return undefined;
  const startedAt = performance.now();
  try {
    const answer = await safeCacheCall(() => run(link.store));
    recordLatency(link, startedAt, performance.now());
    return answer;
  } catch (error) {
    // A cache that cannot answer is no reason to answer nobody; what is wrong is told in health and figures.
    if (isRedisFull(error)) link.fullAt = Date.now();
    else markDown(link, String(error));
    return undefined;
  }
}

function recordLatency(link: Connection, startedAt: number, endedAt: number) {
  if (endedAt - startedAt <= SLOW_MS) link.slowInARow = 0;
  else if (startedAt >= link.slowAt) {
    link.slowAt = endedAt;
    link.slowInARow++;
  }
  if (link.slowInARow >= SLOW_IN_A_ROW) markDown(link, "slow");
}

/** What is done first when Redis is back. */
export function beforeRecovery(run: BeforeRecovery) {
  connectionState().beforeWaking = run;
}

export type RedisState = "ok" | "full" | "resting" | "not used";

/** How Redis is doing as seen from this process, without asking it. */
export function redisState(): { kind: RedisStore["kind"] | null; state: RedisState } {
  const { link } = connectionState();
  if (!link) return { kind: null, state: "not used" };
  return { kind: link.store.kind, state: !link.isUp ? "resting" : Date.now() - link.fullAt < FULL_MS ? "full" : "ok" };
}

function markDown(link: Connection, reason: string) {
  if (!link.isUp) return;
  link.isUp = false;
  if (isStable(link)) link.pauseMs = PROBE_MS.first;
  count("cache.redis_rest", 1);
  log.warn({ why: reason }, "redis rests; answers come from memory and the database");
  scheduleProbe(link);
}

const isStable = ({ upSince: wokeAt }: Connection) => Date.now() - wokeAt > STABLE_MS;

function scheduleProbe(link: Connection) {
  clearTimeout(link.timer);
  link.timer = detached(() => setTimeout(() => void probe(), link.pauseMs).unref());
  link.pauseMs = Math.min(link.pauseMs * 2, PROBE_MS.longest);
}

/** A new connection is a good sign, but not of one that goes up and down. */
function probeNow() {
  const { link } = connectionState();
  if (link && isStable(link)) void probe();
}

/** Looks whether Redis answers in time. Nobody waits for it. */
async function probe() {
  const { link, beforeWaking } = connectionState();
  if (!link || link.isUp) return;
  const startedAt = performance.now();
  try {
    await safeCacheCall(() => link.store.ping());
    if (performance.now() - startedAt > SLOW_MS) return scheduleProbe(link);
    await beforeWaking?.(link.store);
  } catch {
    // Not yet. A connection that fell silent is given up for a new one.
    link.store.reconnect();
    return scheduleProbe(link);
  }
  clearTimeout(link.timer);
  link.isUp = true;
  link.upSince = Date.now();
  link.slowInARow = 0;
}
