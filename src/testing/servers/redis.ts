import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { createServer, type IncomingMessage } from "node:http";
import { Redis } from "ioredis";
import { startFaultyProxy } from "@/testing/servers/faulty-proxy";
import { freePort } from "../../../scripts/local/free-port";

/** Whether there is a real Redis to test with: redis-server on the PATH, as in CI, or TEST_REDIS_URL. */
const isInstalled = spawnSync("redis-server", ["--version"]).status === 0;
const hasRedis = isInstalled || process.env.TEST_REDIS_URL !== undefined;

/**
 * A real Redis behind a faulty proxy: a new one, because files that run beside each other would invalidate each other's
 * answers in a shared one; only where none is installed, the one of TEST_REDIS_URL.
 */
export async function startTestRedis() {
  if (!hasRedis) return undefined;
  const configured = isInstalled ? undefined : process.env.TEST_REDIS_URL;
  const url = configured ?? `redis://127.0.0.1:${await freePort()}`;
  const server = configured ? undefined : await startServer(new URL(url).port);
  const wire = await startFaultyProxy(url);
  return {
    /** Direct, without the proxy. */
    url,
    wire,
    async stop() {
      await wire.close();
      server?.kill();
    },
  };
}

/** A throwaway server: nothing on disk, ready when this returns. */
function startServer(port: string) {
  const options = ["--port", port, "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"];
  return new Promise<ChildProcess>((resolve, reject) => {
    const server = spawn("redis-server", options, { stdio: ["ignore", "pipe", "inherit"] });
    process.once("exit", () => server.kill());
    server.once("error", reject);
    server.once("exit", (code) => reject(new Error(`redis-server ended with ${code}`)));
    server.stdout?.on("data", (text: Buffer) => text.includes("Ready to accept connections") && resolve(server));
  });
}

export const UPSTASH_TOKEN = "a-token-of-upstash";

/** Upstash's REST protocol before a real Redis: a command as a JSON list to /, a list of them to /pipeline. */
export async function startUpstashProxy(redisUrl: string) {
  const redis = new Redis(redisUrl);
  const state = { requests: 0, hanging: false, delayMs: 0 };
  const run = async ([name = "", ...parameters]: string[]) => {
    try {
      return { result: await redis.call(name, ...parameters.map(String)) };
    } catch (error) {
      return { error: (error as Error).message }; // as Upstash reports it
    }
  };
  const server = createServer((request, response) => {
    state.requests++;
    if (state.hanging) return;
    void bodyOf(request).then(async (body) => {
      if (state.delayMs > 0) await new Promise((resolve) => setTimeout(resolve, state.delayMs));
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
    seen: state,
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
