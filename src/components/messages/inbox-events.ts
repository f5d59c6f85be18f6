/** Says in which thread something changed: its id, "notice" for a notice, or "" when any may have, because we were away. */
type Listener = (threadId: string) => void;

const listeners = new Set<Listener>();

export function onThreadChange(listener: Listener) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Says so in this tab. */
export const announce = (threadId: string) => {
  for (const listener of listeners) listener(threadId);
};

/** A stream that the server refused is tried again after this. */
const RETRY_MS = 30_000;

/**
 * Receives changes of a person's threads until the returned function is called. One tab of the browser holds the stream and
 * passes on what it gets; when it closes, another takes over. Without locks each tab has a stream of its own.
 */
export function connectInbox(userId: string) {
  const name = `inbox:${userId}`;
  const stop = new AbortController();
  const { signal } = stop;
  const channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(name);
  channel?.addEventListener("message", ({ data }) => announce(String(data)));
  const pass = (threadId: string) => {
    announce(threadId);
    channel?.postMessage(threadId);
  };
  if (channel && "locks" in navigator)
    navigator.locks.request(name, { signal }, () => holdStream(signal, pass)).catch(() => undefined); // we left
  else void holdStream(signal, pass);
  return () => {
    stop.abort();
    channel?.close();
  };
}

/** Keeps a stream open until the signal; the browser connects again by itself, except after a refusal. */
function holdStream(signal: AbortSignal, pass: Listener) {
  return new Promise<void>((resolve) => {
    let timer: ReturnType<typeof setTimeout>;
    let source: EventSource;
    let wasOpen = false;
    const open = () => {
      source = new EventSource("/api/threads/stream");
      source.addEventListener("thread", ({ data }) => pass(String(data)));
      source.addEventListener("notice", () => pass("notice"));
      source.addEventListener("open", () => {
        if (wasOpen) pass("");
        wasOpen = true;
      });
      source.addEventListener("error", () => {
        if (source.readyState === EventSource.CLOSED) timer = setTimeout(open, RETRY_MS);
      });
    };
    open();
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      source.close();
      resolve();
    });
  });
}
