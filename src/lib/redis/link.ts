import { AsyncLocalStorage } from "node:async_hooks";
import { env } from "@/env";
import { isFull, safeCacheCall } from "@/lib/circuit-breaker";
import { log } from "@/lib/log";
import { count } from "@/lib/monitoring/metrics";
import { redisOverRest } from "@/lib/redis/rest";
import type { RedisStore } from "@/lib/redis/store";
import { redisOverTcp } from "@/lib/redis/tcp";

/** An answer that took longer is of no use to a request that could ask the database. */
const SLOW_MS = 20;
/** One may be our own pause, which makes everything slow that waits through it: so one after the other. */
const SLOW_IN_A_ROW = 3;
/** For so long after a refusal it is called full. */
const FULL_MS = 60_000;
const PROBE_MS = { first: 1_000, longest: 5_000 };
/** One that falls again sooner than this goes up and down; each fall costs somebody a wait, so it rests ever longer. */
const CALM_MS = 60_000;

interface Link {
  store: RedisStore;
  /** Whether requests ask it. After one that went wrong none does, until a look from the background went well. */
  awake: boolean;
  wokeAt: number;
  /** When it last refused to keep something for want of memory. */
  fullAt: number;
  slowInARow: number;
  /** When the last slow answer came. */
  slowAt: number;
  timer?: NodeJS.Timeout;
  pauseMs: number;
}

/** What has to happen before requests ask again; throws when it cannot. */
type BeforeWaking = (store: RedisStore) => Promise<void>;

/** A look is nobody's request or job: it neither ends with it nor is logged under it. */
const detached = AsyncLocalStorage.snapshot();

// One link per process, however often Next.js loads this module.
const held = globalThis as { tailtribeRedis?: { link: Link | null; beforeWaking?: BeforeWaking } };

function linked() {
  if (!held.tailtribeRedis) {
    held.tailtribeRedis = { link: null };
    const url = env.UPSTASH_REDIS_REST_URL ?? env.REDIS_URL;
    const token = env.UPSTASH_REDIS_REST_TOKEN ?? env.REDIS_TOKEN ?? "";
    if (url) {
      const rest = url.startsWith("http");
      const store = rest ? redisOverRest(url, token) : redisOverTcp(url, lookAtOnce);
      held.tailtribeRedis.link = {
        store,
        awake: rest,
        wokeAt: 0,
        fullAt: 0,
        slowInARow: 0,
        slowAt: 0,
        pauseMs: PROBE_MS.first,
      };
      if (!rest) held.tailtribeRedis.link.timer = setTimeout(() => void look(), PROBE_MS.first).unref();
    }
  }
  return held.tailtribeRedis;
}

/**
 * Asks Redis something, or gives undefined: at once when there is none or when it is resting, and after 150 ms at most
 * when it does not answer. Never throws.
 */
export async function askRedis<T>(run: (store: RedisStore) => Promise<T>): Promise<T | undefined> {
  const { link } = linked();
  if (!link?.awake) return undefined;
  const begun = performance.now();
  try {
    const answer = await safeCacheCall(() => run(link.store));
    noteTime(link, begun, performance.now());
    return answer;
  } catch (error) {
    // A cache that cannot answer is no reason to answer nobody; what is wrong is told in health and figures.
    if (isFull(error)) link.fullAt = Date.now();
    else rest(link, String(error));
    return undefined;
  }
}

function noteTime(link: Link, begun: number, ended: number) {
  if (ended - begun <= SLOW_MS) link.slowInARow = 0;
  else if (begun >= link.slowAt) {
    link.slowAt = ended;
    link.slowInARow++;
  }
  if (link.slowInARow >= SLOW_IN_A_ROW) rest(link, "slow");
}

/** What is done first when Redis is back. */
export function beforeWaking(run: BeforeWaking) {
  linked().beforeWaking = run;
}

export type RedisState = "ok" | "full" | "resting" | "not used";

/** How Redis is doing as seen from this process, without asking it. */
export function redisState(): { kind: RedisStore["kind"] | null; state: RedisState } {
  const { link } = linked();
  if (!link) return { kind: null, state: "not used" };
  return { kind: link.store.kind, state: !link.awake ? "resting" : Date.now() - link.fullAt < FULL_MS ? "full" : "ok" };
}

function rest(link: Link, why: string) {
  if (!link.awake) return;
  link.awake = false;
  if (isCalm(link)) link.pauseMs = PROBE_MS.first;
  count("cache.redis_rest", 1);
  log.warn({ why }, "redis rests; answers come from memory and the database");
  later(link);
}

const isCalm = ({ wokeAt }: Link) => Date.now() - wokeAt > CALM_MS;

function later(link: Link) {
  clearTimeout(link.timer);
  link.timer = detached(() => setTimeout(() => void look(), link.pauseMs).unref());
  link.pauseMs = Math.min(link.pauseMs * 2, PROBE_MS.longest);
}

/** A new connection is a good sign, but not of one that goes up and down. */
function lookAtOnce() {
  const { link } = linked();
  if (link && isCalm(link)) void look();
}

/** Looks whether Redis answers in time. Nobody waits for it. */
async function look() {
  const { link, beforeWaking } = linked();
  if (!link || link.awake) return;
  const begun = performance.now();
  try {
    await safeCacheCall(() => link.store.ping());
    if (performance.now() - begun > SLOW_MS) return later(link);
    await beforeWaking?.(link.store);
  } catch {
    // Not yet. A connection that fell silent is given up for a new one.
    link.store.reconnect();
    return later(link);
  }
  clearTimeout(link.timer);
  link.awake = true;
  link.wokeAt = Date.now();
  link.slowInARow = 0;
}
