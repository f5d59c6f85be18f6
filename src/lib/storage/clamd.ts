import { once } from "node:events";
import { connect } from "node:net";
import { AppError } from "@/lib/errors";

const LIMIT_MS = 20_000;

/** Has a clamd look into a file. No answer is no permission: then it throws, and the caller tries again later. */
export async function isClean(address: string, bytes: Uint8Array): Promise<boolean> {
  const { hostname, port } = new URL(address);
  const socket = connect({ host: hostname, port: Number(port) || 3310, timeout: LIMIT_MS });
  socket.on("timeout", () => socket.destroy(new Error("no answer")));
  try {
    await once(socket, "connect");
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.byteLength);
    socket.end(Buffer.concat([Buffer.from("zINSTREAM\0"), length, bytes, Buffer.alloc(4)]));
    const parts: Buffer[] = [];
    for await (const part of socket) parts.push(part as Buffer); // a socket without an encoding gives buffers
    const answer = Buffer.concat(parts).toString().replace(/\0$/, "");
    if (answer.endsWith(" OK")) return true;
    if (answer.endsWith(" FOUND")) return false;
    throw new AppError("unavailable", "unavailable", `The scanner answered ${answer.slice(0, 80)}.`);
  } finally {
    socket.destroy();
  }
}
