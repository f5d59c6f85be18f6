import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { freePort } from "../../scripts/local/free-port";
import { wireTo } from "./wire";

/** Whether there is a real Redis to test with: TEST_REDIS_URL, or redis-server on the PATH. CI has one. */
const hasRedis = process.env.TEST_REDIS_URL !== undefined || spawnSync("redis-server", ["--version"]).status === 0;

/** A real Redis of one's own (or the one of TEST_REDIS_URL) behind a wire that can be cut, clamped and made slow. */
export async function startRedis() {
  if (!hasRedis) return undefined;
  const given = process.env.TEST_REDIS_URL;
  const url = given ?? `redis://127.0.0.1:${await freePort()}`;
  const server = given ? undefined : await serve(new URL(url).port);
  const wire = await wireTo(url);
  return {
    /** Straight to the server. */
    url,
    wire,
    async stop() {
      await wire.close();
      server?.kill();
    },
  };
}

/** A throwaway server: nothing on disk, ready when this returns. */
function serve(port: string) {
  const options = ["--port", port, "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"];
  return new Promise<ChildProcess>((resolve, reject) => {
    const server = spawn("redis-server", options, { stdio: ["ignore", "pipe", "inherit"] });
    process.once("exit", () => server.kill());
    server.once("error", reject);
    server.once("exit", (code) => reject(new Error(`redis-server ended with ${code}`)));
    server.stdout?.on("data", (text: Buffer) => text.includes("Ready to accept connections") && resolve(server));
  });
}
