import { Agent as PlainAgent, request as plain } from "node:http";
import { Agent as SecureAgent, request as secure } from "node:https";
import { text } from "node:stream/consumers";
import { errors, Redis } from "@upstash/redis";
import { COMMAND_TIMEOUT_MS, type RedisCommand, type RedisStore } from "@/lib/cache/redis/store";

const POOL = { keepAlive: true, maxSockets: 20 };

/**
 * A Redis of Upstash, over HTTP. Its library encodes the commands; the requests are our own, because the library uses
 * `fetch`, which Next.js replaces with one that makes every page that calls it dynamic.
 */
export function redisOverRest(url: string, token: string): RedisStore {
  const [request, agent] = url.startsWith("https:") ? [secure, new SecureAgent(POOL)] : [plain, new PlainAgent(POOL)];
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
  const post = (address: string, body: string) =>
    new Promise<string>((resolve, reject) => {
      const signal = AbortSignal.timeout(COMMAND_TIMEOUT_MS);
      request(
        address,
        { method: "POST", headers, agent, signal },
        (response) => void text(response).then(resolve, reject),
      )
        .on("error", reject)
        .end(body);
    });
  const redis = new Redis({
    request: async ({ path = [], body }) =>
      parseResponse(await post([url.replace(/\/$/, ""), ...path].join("/"), JSON.stringify(body))),
  });
  return {
    kind: "upstash",
    async send(commands) {
      const pipeline = redis.pipeline();
      for (const command of commands) append(pipeline, command);
      const replies = await pipeline.exec({ keepErrors: true });
      return replies.map(({ result, error }) => ({ result, error: error ? new errors.UpstashError(error) : null }));
    },
    reconnect: () => agent.destroy(),
  };
}

function append(pipeline: ReturnType<Redis["pipeline"]>, command: RedisCommand) {
  switch (command[0]) {
    case "set":
      return pipeline.set(command[1], command[2], command[5] ? { px: command[4], nx: true } : { px: command[4] });
    case "mget":
      return pipeline.mget(...command.slice(1));
    case "unlink":
      return pipeline.unlink(...command.slice(1));
    case "pexpire":
      return pipeline.pexpire(command[1], command[2]);
    case "incrby":
      return pipeline.incrby(command[1], command[2]);
    case "pttl":
      return pipeline.pttl(command[1]);
    case "ping":
      return pipeline.ping();
  }
}

/** A list of replies; one object with an error says that no command ran. */
function parseResponse(body: string) {
  const response: unknown = JSON.parse(body);
  const { error } = (response ?? {}) as { error?: unknown }; // Upstash's own format
  if (typeof error === "string") throw new errors.UpstashError(error);
  return response as { result?: never };
}
