import { randomInt } from "node:crypto";
import { createServer } from "node:net";

/** A port nobody listens on at the moment. */
export const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === "object" ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });

/** Below the range from which systems hand out ports. */
const ASSIGNED = { from: 10_000, to: 30_000 };

/**
 * The first of `count` free ports in a row. They stay free while nobody listens: the system hands them to nobody else, as
 * it may those of `freePort`.
 */
export async function firstOfFreePorts(count: number): Promise<number> {
  const first = randomInt(ASSIGNED.from, ASSIGNED.to);
  const free = await Promise.all(Array.from({ length: count }, (_, i) => isFree(first + i, "127.0.0.1")));
  return free.every(Boolean) ? first : firstOfFreePorts(count);
}

/** Whether a port can be listened on. */
export const isFree = (port: number, host = "127.0.0.1") =>
  new Promise<boolean>((resolve) => {
    const server = createServer().once("error", () => resolve(false));
    server.listen(port, host, () => server.close(() => resolve(true)));
  });
