import { createServer, connect as dial, type Socket } from "node:net";

type ProxyState = "up" | "refused" | "hanging" | "slow" | { slowByMs: number };

/** How much later responses arrive over a slow connection. */
const SLOW_DELAY_MS = 120;

/** A proxy to a real server that can refuse, hang, slow down and recover, as networks do. */
export async function startFaultyProxy(target: string) {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  let state: ProxyState = "up";
  const track = (socket: Socket) => {
    sockets.add(socket);
    socket.on("error", () => socket.destroy()).on("close", () => sockets.delete(socket));
  };
  const server = createServer((client) => {
    track(client);
    if (state === "refused") return client.resetAndDestroy();
    if (state === "hanging") return client.pause();
    const upstream = dial(Number(port), hostname);
    track(upstream);
    client.pipe(upstream);
    upstream.on("data", (answer) => {
      const slowByMs = typeof state === "object" ? state.slowByMs : SLOW_DELAY_MS;
      if (state === "slow" || typeof state === "object") setTimeout(() => client.write(answer), slowByMs);
      else client.write(answer);
    });
    client.on("close", () => upstream.destroy());
    upstream.on("close", () => client.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const url = new URL(target);
  url.hostname = "127.0.0.1";
  url.port = String(typeof address === "object" ? address?.port : "");
  return {
    url: url.href,
    /** Open connections are reset by `refused`, and stay open without data under `hanging`. */
    set(next: ProxyState) {
      state = next;
      for (const socket of sockets) {
        if (next === "refused") socket.resetAndDestroy();
        if (next === "hanging") socket.unpipe().pause();
      }
    },
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
