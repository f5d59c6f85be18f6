import pg from "pg";
import { env } from "@/env";
import { pool } from "@/lib/db";
import { ALL_TAGS, CHANNEL, invalidate, invalidateLocal, senderId } from "@/lib/invalidation";
import { outsideRequests, processWide } from "@/lib/process-wide";
import { log } from "@/lib/telemetry/log";

/** How often this process notifies itself, to prove that notifications arrive. */
const ECHO_EVERY_MS = 10_000;
/** Without an echo for this long it counts as disconnected. */
const ECHO_TIMEOUT_MS = 25_000;
const RETRY_MS = { first: 1_000, longest: 60_000 };

interface Listener {
  lastEchoAt: number;
  client?: pg.Client | undefined;
  retryMs: number;
}
const listener = processWide<Listener>("invalidationListener", () => ({ lastEchoAt: 0, retryMs: RETRY_MS.first }));

/**
 * Whether this process receives the changes of others. The proof is an echo: through a pooler that assigns connections per
 * transaction, LISTEN succeeds and no notification ever arrives.
 */
export const isConnected = () => Date.now() - listener.lastEchoAt < ECHO_TIMEOUT_MS;

/** Starts to listen to the database. A function that is frozen between requests cannot, and works without. */
export function startListening() {
  if (!env.VERCEL && !listener.client) outsideRequests(connect);
}

function connect() {
  const client = new pg.Client({
    connectionString: env.DIRECT_URL ?? env.DATABASE_URL,
    connectionTimeoutMillis: 3_000,
    keepAlive: true,
  });
  listener.client = client;
  let [isEchoed, isClosed] = [false, false];
  const timer = setInterval(() => {
    if (isEchoed && !isConnected()) disconnect(new Error("no echo"));
    else void echo();
  }, ECHO_EVERY_MS).unref();
  const disconnect = (error?: Error) => {
    if (isClosed) return;
    isClosed = true;
    clearInterval(timer);
    log.warn({ error: error?.message }, "cache invalidations are not received; memory is short-lived");
    client.end().catch(() => undefined); // the connection is lost anyway
    setTimeout(startListening, listener.retryMs).unref();
    Object.assign(listener, { lastEchoAt: 0, client: undefined, retryMs: nextRetryMs() });
  };
  client.on("error", disconnect).on("end", () => disconnect());
  client.on("notification", ({ payload = "" }) => {
    const [sender, ...tags] = payload.split(" ");
    // Our own changes are invalidated when their transaction ends.
    if (tags.length > 0 && sender !== senderId) void invalidate(tags);
    if (tags.length > 0 || sender !== senderId) return;
    // Notifications from before we listened are lost.
    if (!isEchoed) invalidateLocal([ALL_TAGS]);
    isEchoed = true;
    Object.assign(listener, { lastEchoAt: Date.now(), retryMs: RETRY_MS.first });
  });
  client
    .connect()
    .then(() => client.query(`LISTEN ${CHANNEL}`))
    .then(() => {
      // Listening must not keep a script running. pg does not declare its stream.
      (client as unknown as { connection: { stream: { unref?: () => void } } }).connection.stream.unref?.();
      return echo();
    })
    .catch(disconnect);
}

const nextRetryMs = () => Math.min(listener.retryMs * 2, RETRY_MS.longest);

/** Notifies this process over another connection. */
async function echo() {
  await pool.query("SELECT pg_notify($1, $2)", [CHANNEL, senderId]).catch((error: unknown) => {
    log.debug({ error: String(error) }, "no echo was sent"); // isConnected() turns false in time
  });
}
