import { Redis } from "ioredis";
import { COMMAND_TIMEOUT_MS, type RedisStore } from "@/lib/cache/redis/store";
import { log } from "@/lib/telemetry/log";

const MAX_RETRY_DELAY_MS = 5_000;

/** A Redis at redis:// or rediss://, over one connection. A command that cannot be sent now fails now. */
export function redisOverTcp(url: string, onConnect: () => void): RedisStore {
  const redis = new Redis(url, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    autoResendUnfulfilledCommands: false,
    connectTimeout: 2_000,
    commandTimeout: COMMAND_TIMEOUT_MS,
    retryStrategy: (attempt) => Math.min(attempt * 200, MAX_RETRY_DELAY_MS),
    reconnectOnError: (error) => (error.message.startsWith("READONLY") ? 1 : false), // after a failover
    keepAlive: 10_000,
  });
  // Without a listener an error would end the process. The command that fails reports it.
  redis.on("error", (error: Error) => log.debug({ error: error.message }, "redis"));
  redis.on("connect", () => redis.stream.unref()); // an idle connection must not keep a script running
  redis.on("ready", onConnect);
  return {
    kind: "redis",
    async send(commands) {
      const replies = (await redis.pipeline(commands).exec()) ?? [];
      return replies.map(([error, result]) => ({ error, result }));
    },
    reconnect: () => redis.disconnect(true),
  };
}
