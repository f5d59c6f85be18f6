import { Agent as PlainAgent, request as plain } from "node:http";
import { Agent, request as encrypted } from "node:https";
import { errors, Redis } from "@upstash/redis";
import { COMMAND_TIMEOUT_MS, pipelineValues, type RedisStore } from "@/lib/cache/redis/store";

const POOL = { keepAlive: true, maxSockets: 20 };

/**
 * A Redis of Upstash, over HTTP. Its library keeps the commands; the requests are our own, because the `fetch` it uses is
 * Next's, which takes each for a reason to draw a page anew per request.
 */
export function redisOverRest(url: string, token: string): RedisStore {
  const secure = url.startsWith("https:");
  const [send, agent] = secure ? [encrypted, new Agent(POOL)] : [plain, new PlainAgent(POOL)];
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
  const redis = new Redis({
    request: async ({ path = [], body }) => {
      const text = await new Promise<string>((resolve, reject) => {
        const address = [url.replace(/\/$/, ""), ...path].join("/");
        const signal = AbortSignal.timeout(COMMAND_TIMEOUT_MS);
        const sent = send(address, { method: "POST", headers, agent, signal }, (response) => {
          let text = "";
          response.setEncoding("utf8").on("data", (part: string) => (text += part));
          response.on("error", reject).on("end", () => resolve(text));
        });
        sent.on("error", reject).end(JSON.stringify(body));
      });
      return parseResponse(text);
    },
  });
  return {
    kind: "upstash",
    async read(key, versions) {
      const pipeline = redis.pipeline();
      for (const { key, value, ttlMs } of versions) pipeline.set(key, value, { px: ttlMs, nx: true });
      const answers = await pipeline.mget(key, ...versions.map((version) => version.key)).exec({ keepErrors: true });
      return pipelineValues(
        answers.map(({ error, result }) => ({ error: error ? new errors.UpstashError(error) : null, result })),
      );
    },
    async put(key, value, ttlMs, extended) {
      await redis.pipeline().set(key, value, { px: ttlMs }).pexpire(extended.key, extended.ttlMs).exec();
    },
    async drop(keys) {
      await redis.unlink(...keys);
    },
    async add(key, amount, ttlMs) {
      const pipeline = redis.pipeline().set(key, 0, { px: ttlMs, nx: true }).incrby(key, amount).pttl(key);
      const [, number, left] = await pipeline.exec();
      return [number, left];
    },
    async ping() {
      await redis.ping();
    },
    reconnect: () => agent.destroy(),
  };
}

/** `{result}`, or a list of them for a pipeline; an error told is thrown. */
function parseResponse(text: string) {
  const answer: unknown = JSON.parse(text);
  const { error } = (answer ?? {}) as { error?: unknown }; // Upstash's own format
  if (typeof error === "string") throw new errors.UpstashError(error);
  return answer as { result?: never };
}
