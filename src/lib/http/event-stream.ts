/** Proxies close what is silent for longer. */
const HEARTBEAT_MS = 15_000;
/** Then the browser connects again, and says who it is again. vercel.json allows 60 s. */
const OPEN_MS = 55_000;
/** How soon a browser connects again. */
const RETRY_MS = 2_000;

export interface EventStream {
  /** Where the browser was when its last stream ended. */
  lastEventId: string | null;
  send: (event: { id: string; event: string; data: string }) => void;
  close: () => void;
}

const encoder = new TextEncoder();

/**
 * A response of server-sent events. `open` begins to send and returns what ends it; that is called once, when the browser
 * leaves or the time is up.
 */
export function eventStream({ signal, headers }: Request, open: (stream: EventStream) => () => void): Response {
  const ended = new AbortController();
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const write = (text: string) => {
        if (!ended.signal.aborted) controller.enqueue(encoder.encode(text));
      };
      const close = () => {
        if (ended.signal.aborted) return;
        ended.abort();
        controller.close();
      };
      write(`retry: ${RETRY_MS}\n\n`);
      const heartbeat = setInterval(() => write(": still here\n\n"), HEARTBEAT_MS);
      const limit = setTimeout(close, OPEN_MS);
      const stop = open({
        lastEventId: headers.get("last-event-id"),
        send: ({ id, event, data }) => write(`id: ${id}\nevent: ${event}\ndata: ${data}\n\n`),
        close,
      });
      ended.signal.addEventListener("abort", () => {
        clearInterval(heartbeat);
        clearTimeout(limit);
        stop();
      });
      signal.addEventListener("abort", close, { once: true, signal: ended.signal });
      if (signal.aborted) close();
    },
    cancel: () => ended.abort(),
  });
  return new Response(body, {
    headers: {
      "content-type": "text/event-stream; charset=utf-8",
      // Compression would hold events back.
      "cache-control": "private, no-store, no-transform",
      "x-accel-buffering": "no",
    },
  });
}
