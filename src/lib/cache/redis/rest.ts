import { Agent as PlainAgent, request as plain } from "node:http";
import { Agent as SecureAgent, request as secure } from "node:https";
import { text } from "node:stream/consumers";
import { COMMAND_TIMEOUT_MS, type RedisStore } from "@/lib/cache/redis/store";

const POOL = { keepAlive: true, maxSockets: 20 };

/**
 * A Redis of Upstash, over HTTP: a list of commands to /pipeline, a list of replies back. Its own library uses `fetch`,
 * which Next.js replaces with one that makes every page that calls it dynamic.
 */
export function redisOverRest(url: string, token: string): RedisStore {
  const [request, agent] = url.startsWith("https:") ? [secure, new SecureAgent(POOL)] : [plain, new PlainAgent(POOL)];
  const address = `${url.replace(/\/$/, "")}/pipeline`;
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
  const post = (body: string) =>
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
  return {
    kind: "upstash",
    async send(commands) {
      const replies = JSON.parse(await post(JSON.stringify(commands))) as UpstashReply[] | UpstashReply; // its protocol
      if (!Array.isArray(replies)) throw new TypeError(replies.error);
      return replies.map(({ result, error }) => ({ result, error: error ? new Error(error) : null }));
    },
    reconnect: () => agent.destroy(),
  };
}

/** One object instead of a list says that none of the commands ran. */
interface UpstashReply {
  result?: unknown;
  error?: string;
}
