import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { gunzipSync } from "node:zlib";

interface SentEvent {
  event_id: string;
  platform: string;
  release: string;
  message?: string;
  tags?: Record<string, string>;
  exception?: { values: { type: string; value: string; stacktrace?: { frames: object[] } }[] };
}

/** A server that receives envelopes as Sentry does, and stores them. */
export async function startSentryServer() {
  const envelopes: string[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    envelopes.push((request.headers["content-encoding"] === "gzip" ? gunzipSync(body) : body).toString());
    response.writeHead(200, { "content-type": "application/json" }).end("{}");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    dsn: `http://key@127.0.0.1:${port}/1`,
    envelopes,
    /** The events received: in an envelope, the line after a header of type event. */
    events: () =>
      envelopes.flatMap((envelope) => {
        const lines = envelope.split("\n").filter(Boolean);
        return lines
          .filter((_, index) => lines[index - 1]?.includes('"type":"event"'))
          .map((line) => JSON.parse(line) as SentEvent);
      }),
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}
