import { Redis } from "ioredis";
import { COMMAND_TIMEOUT_MS, pipelineValues, type RedisStore } from "@/lib/cache/redis/store";
import { log } from "@/lib/telemetry/log";

const MAX_RETRY_DELAY_MS = 5_000;

/**
 * A Redis at redis:// or rediss://, over one connection. Nothing is kept for later: what cannot be sent now fails now.
 * `connected` is told of each new connection.
 */
export function redisOverTcp(url: string, onConnect: () => void): RedisStore {
  const redis = new Redis(url, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    autoResendUnfulfilledCommands: false,
    connectTimeout: 2_000,
    commandTimeout: COMMAND_TIMEOUT_MS,
    retryStrategy: (attempt) => Math.min(attempt * 200, MAX_RETRY_DELAY_MS),
    reconnectOnError: (error) => (error.message.startsWith("READONLY") ? 1 : false), // another server took over
    keepAlive: 10_000,
  });
  // Without a listener an error would end the process. Whoever asks hears of it from the command.
  redis.on("error", (error: Error) => log.debug({ error: error.message }, "redis"));
  redis.on("connect", () => redis.stream.unref()); // no reason for a script to go on
  redis.on("ready", onConnect);
  return {
    kind: "redis",
    async read(key, versions) {
      const pipeline = redis.pipeline();
      for (const { key, value, ttlMs } of versions) pipeline.set(key, value, "PX", ttlMs, "NX");
      const answers = (await pipeline.mget(key, ...versions.map((version) => version.key)).exec()) ?? [];
      return pipelineValues(answers.map(([error, result]) => ({ error, result })));
    },
    async put(key, value, ttlMs, extended) {
      await execPipeline(redis.pipeline().set(key, value, "PX", ttlMs).pexpire(extended.key, extended.ttlMs));
    },
    async drop(keys) {
      await redis.unlink(keys);
    },
    async add(key, amount, ttlMs) {
      const pipeline = redis.pipeline().set(key, 0, "PX", ttlMs, "NX").incrby(key, amount).pttl(key);
      const [, number, left] = await execPipeline(pipeline);
      return [Number(number), Number(left)];
    },
    async ping() {
      await redis.ping();
    },
    reconnect: () => redis.disconnect(true),
  };
}

/** The answers to a pipeline; throws the first error among them. */
async function execPipeline(pipeline: ReturnType<Redis["pipeline"]>): Promise<unknown[]> {
  const answers = (await pipeline.exec()) ?? [];
  for (const [error] of answers) if (error) throw error;
  return answers.map(([, answer]) => answer);
}
