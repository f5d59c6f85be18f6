import { Redis } from "ioredis";
import type { startRedis } from "../../src/testing/redis";
import { fireAll, quantile, type Stream, together } from "./fire";

/** A Redis that can be brought into trouble. */
export type FrailRedis = NonNullable<Awaited<ReturnType<typeof startRedis>>>;

/** Of one trouble: what 95 of 100 answers stayed under, beside the same questions just before, with Redis well. */
export interface Troubled {
  name: string;
  wellMs: number;
  troubledMs: number;
}

/** Each trouble is tried so often: one turn alone may meet a moment in which the machine does something else. */
const TURNS = 3;
const SECONDS = 6;
/** What the first to ask may wait for. */
const FIRST_MS = 150;
/** Until a look from the background has found Redis well again. */
const RECOVERY_MS = 6_000;
const FLAPPING = ["refused", "whole", "hanging", "whole", "slow", "whole"] as const;
const FLAP_MS = 700;

const lasting = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Each begins its trouble and gives the way to end it. */
const troubles: Record<string, (redis: FrailRedis) => Promise<() => Promise<unknown>>> = {
  refuses: (redis) => clamp(redis, "refused"),
  hangs: (redis) => clamp(redis, "hanging"),
  "is slow": (redis) => clamp(redis, "slow"),
  async flaps({ wire }) {
    let turn = 0;
    const timer = setInterval(() => wire.set(FLAPPING[turn++ % FLAPPING.length] ?? "whole"), FLAP_MS);
    return async () => {
      clearInterval(timer);
      wire.set("refused");
      wire.set("whole");
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

async function clamp({ wire }: FrailRedis, state: "refused" | "hanging" | "slow") {
  wire.set(state);
  return async () => {
    wire.set("refused"); // what still waits on an old connection is told so
    wire.set("whole");
  };
}

/** Asks the same, turn by turn, with Redis well and in each of its troubles; tells the middle one of the turns. */
export async function troubleRedis(site: string, redis: FrailRedis, ask: () => Stream[]): Promise<Troubled[]> {
  const under = async () => quantile(together(await fireAll(site, ask(), SECONDS)), 0.95);
  const seen: Troubled[] = [];
  for (const [name, begin] of Object.entries(troubles)) {
    const turns: Troubled[] = [];
    while (turns.length < TURNS) {
      await lasting(RECOVERY_MS);
      const wellMs = await under();
      const end = await begin(redis);
      await lasting(FIRST_MS);
      turns.push({ name, wellMs, troubledMs: await under() });
      await end();
    }
    const middle = turns.toSorted((a, b) => rise(a) - rise(b))[Math.floor(TURNS / 2)];
    if (middle) seen.push(middle);
  }
  return seen;
}

const rise = ({ wellMs, troubledMs }: Troubled) => troubledMs - wellMs;
