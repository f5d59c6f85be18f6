import { randomUUID } from "node:crypto";
import { Redis } from "ioredis";
import { type Finding, isLoopback, local, ok, runCheck, type Settings, warning } from "./finding";

/** Redis for real: writes a key, reads it, takes it away. Without one every process keeps its own cache. */
export function checkRedis(settings: Settings): Promise<Finding[]> {
  const { REDIS_URL, REDIS_TOKEN, UPSTASH_REDIS_REST_URL, UPSTASH_REDIS_REST_TOKEN } = settings;
  const address = UPSTASH_REDIS_REST_URL || REDIS_URL;
  if (!address) return Promise.resolve([warning("Redis", "REDIS_URL is empty: each process caches for itself")]);
  const key = `preflight:${randomUUID()}`;
  return runCheck("Redis", async () => {
    const isRest = /^https?:/.test(address);
    const token = UPSTASH_REDIS_REST_TOKEN || REDIS_TOKEN || "";
    const read = isRest ? await overRest(address, token, key) : await overTcp(address, key);
    if (read !== "here") throw new Error(`what was written was not read back (${read})`);
    if (isLoopback(address)) return [local("Redis", "on this machine")];
    const isPlain = address.startsWith("redis://") || address.startsWith("http://");
    return [isPlain ? warning("Redis", "answers without TLS: right only within a private network") : ok("Redis")];
  });
}

async function overTcp(address: string, key: string) {
  const redis = new Redis(address, {
    lazyConnect: true,
    connectTimeout: 5_000,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
  });
  redis.on("error", () => undefined); // the failing command reports it
  await redis.connect();
  try {
    await redis.set(key, "here", "EX", 60);
    const read = await redis.get(key);
    await redis.del(key);
    return read;
  } finally {
    redis.disconnect();
  }
}

async function overRest(address: string, token: string, key: string) {
  const ask = async (...command: string[]) => {
    const headers = { authorization: `Bearer ${token}` };
    const response = await fetch(address, { method: "POST", headers, body: JSON.stringify(command) });
    if (!response.ok) throw new Error(`answers ${response.status}: is the token right?`);
    return ((await response.json()) as { result: string | null }).result;
  };
  await ask("SET", key, "here", "EX", "60");
  const read = await ask("GET", key);
  await ask("DEL", key);
  return read;
}
