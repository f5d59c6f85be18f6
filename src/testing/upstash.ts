import { createServer, type IncomingMessage } from "node:http";
import { Redis } from "ioredis";

export const UPSTASH_TOKEN = "a-token-of-upstash";

/** Upstash's REST protocol before a real Redis: a command as a JSON list to /, a list of them to /pipeline. */
export async function upstashBefore(redisUrl: string) {
  const redis = new Redis(redisUrl);
  const seen = { requests: 0, hanging: false };
  const run = async ([name = "", ...parameters]: string[]) => {
    try {
      return { result: await redis.call(name, ...parameters.map(String)) };
    } catch (error) {
      return { error: (error as Error).message }; // as Upstash tells it
    }
  };
  const server = createServer((request, response) => {
    seen.requests++;
    if (seen.hanging) return;
    void bodyOf(request).then(async (body) => {
      const allowed = request.headers.authorization === `Bearer ${UPSTASH_TOKEN}`;
      const answer = !allowed
        ? { error: "WRONGPASS invalid or missing auth token" }
        : request.url === "/pipeline"
          ? await Promise.all((body as string[][]).map(run))
          : await run(body as string[]);
      response.writeHead(allowed ? 200 : 401, { "content-type": "application/json" }).end(JSON.stringify(answer));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`,
    seen,
    async stop() {
      server.closeAllConnections();
      server.close();
      await redis.quit();
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  let text = "";
  for await (const part of request) text += part;
  return JSON.parse(text);
}
