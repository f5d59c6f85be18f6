import { Redis } from "ioredis";
import type { startTestRedis } from "../../src/testing/servers/redis";
import { mergeResults, quantile, runStreams, type Stream } from "./streams";

/** A Redis that can be brought into trouble. */
export type FaultyRedis = NonNullable<Awaited<ReturnType<typeof startTestRedis>>>;

/** Of one trouble: what 95 of 100 answers stayed under, beside the same questions just before, with Redis well. */
export interface RedisFaultResult {
  name: string;
  healthyMs: number;
  faultyMs: number;
}

/** Each trouble is tried so often: one turn alone may meet a moment in which the machine does something else. */
const ROUNDS = 3;
const SECONDS = 6;
/** What the first to ask may wait for. */
const FIRST_MS = 150;
/** Until a look from the background has found Redis well again. */
const RECOVERY_MS = 6_000;
const FLAPPING = ["refused", "up", "hanging", "up", "slow", "up"] as const;
const FLAP_MS = 700;

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Each begins its trouble and gives the way to end it. */
const redisFaults: Record<string, (redis: FaultyRedis) => Promise<() => Promise<unknown>>> = {
  refuses: (redis) => setProxyState(redis, "refused"),
  hangs: (redis) => setProxyState(redis, "hanging"),
  "is slow": (redis) => setProxyState(redis, "slow"),
  async flaps({ wire }) {
    let turn = 0;
    const timer = setInterval(() => wire.set(FLAPPING[turn++ % FLAPPING.length] ?? "up"), FLAP_MS);
    return async () => {
      clearInterval(timer);
      wire.set("refused");
      wire.set("up");
    };
  },
  async "is full"({ url }) {
    const server = new Redis(url);
    await server.config("SET", "maxmemory-policy", "noeviction");
    await server.config("SET", "maxmemory", "1");
    return async () => {
      await server.config("SET", "maxmemory", "0");
      await server.quit();
    };
  },
};

async function setProxyState({ wire }: FaultyRedis, state: "refused" | "hanging" | "slow") {
  wire.set(state);
  return async () => {
    wire.set("refused"); // resets whatever still waits on an old connection
    wire.set("up");
  };
}

/** Asks the same, turn by turn, with Redis healthy and in each of its failures; returns the median of the rounds. */
export async function measureRedisFaults(
  site: string,
  redis: FaultyRedis,
  ask: () => Stream[],
): Promise<RedisFaultResult[]> {
  const under = async () => quantile(mergeResults(await runStreams(site, ask(), SECONDS)), 0.95);
  const seen: RedisFaultResult[] = [];
  for (const [name, begin] of Object.entries(redisFaults)) {
    const turns: RedisFaultResult[] = [];
    while (turns.length < ROUNDS) {
      await sleep(RECOVERY_MS);
      const healthyMs = await under();
      const end = await begin(redis);
      await sleep(FIRST_MS);
      turns.push({ name, healthyMs, faultyMs: await under() });
      await end();
    }
    const middle = turns.toSorted((a, b) => slowdown(a) - slowdown(b))[Math.floor(ROUNDS / 2)];
    if (middle) seen.push(middle);
  }
  return seen;
}

const slowdown = ({ healthyMs, faultyMs }: RedisFaultResult) => faultyMs - healthyMs;
