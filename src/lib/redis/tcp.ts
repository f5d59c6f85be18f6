import { Redis } from "ioredis";
import { log } from "@/lib/log";
import { found, LIMIT_MS, type RedisStore } from "@/lib/redis/store";

const LONGEST_PAUSE_MS = 5_000;

/**
 * A Redis at redis:// or rediss://, over one connection. Nothing is kept for later: what cannot be sent now fails now.
 * `connected` is told of each new connection.
 */
export function redisOverTcp(url: string, connected: () => void): RedisStore {
  const redis = new Redis(url, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    autoResendUnfulfilledCommands: false,
    connectTimeout: 2_000,
    commandTimeout: LIMIT_MS,
    retryStrategy: (attempt) => Math.min(attempt * 200, LONGEST_PAUSE_MS),
    reconnectOnError: (error) => (error.message.startsWith("READONLY") ? 1 : false), // another server took over
    keepAlive: 10_000,
  });
  // Without a listener an error would end the process. Whoever asks hears of it from the command.
  redis.on("error", (error: Error) => log.debug({ error: error.message }, "redis"));
  redis.on("connect", () => redis.stream.unref()); // no reason for a script to go on
  redis.on("ready", connected);
  return {
    kind: "redis",
    async read(key, marks) {
      const pipeline = redis.pipeline();
      for (const { key, value, lifeMs } of marks) pipeline.set(key, value, "PX", lifeMs, "NX");
      const answers = (await pipeline.mget(key, ...marks.map((mark) => mark.key)).exec()) ?? [];
      return found(answers.map(([error, result]) => ({ error, result })));
    },
    async put(key, value, lifeMs, kept) {
      await several(redis.pipeline().set(key, value, "PX", lifeMs).pexpire(kept.key, kept.lifeMs));
    },
    async drop(keys) {
      await redis.unlink(keys);
    },
    async add(key, amount, lifeMs) {
      const pipeline = redis.pipeline().set(key, 0, "PX", lifeMs, "NX").incrby(key, amount).pttl(key);
      const [, number, left] = await several(pipeline);
      return [Number(number), Number(left)];
    },
    async ping() {
      await redis.ping();
    },
    reconnect: () => redis.disconnect(true),
  };
}

/** The answers to a pipeline; throws the first error among them. */
async function several(pipeline: ReturnType<Redis["pipeline"]>): Promise<unknown[]> {
  const answers = (await pipeline.exec()) ?? [];
  for (const [error] of answers) if (error) throw error;
  return answers.map(([, answer]) => answer);
}
