import { AsyncLocalStorage } from "node:async_hooks";
import pg from "pg";
import { env } from "@/env";
import { pool } from "@/lib/db";
import { CHANNEL, me } from "@/lib/invalidation/on-commit";
import { ALL_TAGS, invalidate, invalidateLocal } from "@/lib/invalidation/tags";
import { processWide } from "@/lib/process-wide";
import { log } from "@/lib/telemetry/log";

/** How often we call something out ourselves, to know that we hear. */
const ECHO_EVERY_MS = 10_000;
/** Without an echo for so long we take ourselves for deaf. */
const ECHO_TIMEOUT_MS = 25_000;
const RETRY_MS = { first: 1_000, longest: 60_000 };

/** scripts/page-cache.mjs reads `lastEchoAt`. */
interface Listener {
  lastEchoAt: number;
  client?: pg.Client | undefined;
  retryMs: number;
}
const listener = processWide<Listener>("invalidationListener", () => ({ lastEchoAt: 0, retryMs: RETRY_MS.first }));

/**
 * Whether this process hears of changes made by others. The proof is an echo: through a pooler that hands out connections
 * per transaction one can listen for ever and hear nothing.
 */
export const isConnected = () => Date.now() - listener.lastEchoAt < ECHO_TIMEOUT_MS;

/** It goes on when the request is over in which it began. */
const detached = AsyncLocalStorage.snapshot();

/** Begins to listen to the database. A function that is frozen between requests cannot, and goes without. */
export function startListening() {
  if (!env.VERCEL && !listener.client) detached(connect);
}

function connect() {
  const client = new pg.Client({
    connectionString: env.DIRECT_URL ?? env.DATABASE_URL,
    connectionTimeoutMillis: 3_000,
    keepAlive: true,
  });
  listener.client = client;
  let echoed = false;
  let isClosed = false;
  const timer = setInterval(() => {
    if (echoed && !isConnected()) disconnect(new Error("no echo"));
    else void echo();
  }, ECHO_EVERY_MS).unref();
  const disconnect = (error?: Error) => {
    if (isClosed) return;
    isClosed = true;
    clearInterval(timer);
    listener.lastEchoAt = 0;
    listener.client = undefined;
    log.warn({ error: error?.message }, "changes of cached answers are not heard; memory is kept short");
    client.end().catch(() => undefined); // it is gone anyway
    setTimeout(startListening, listener.retryMs).unref();
    listener.retryMs = Math.min(listener.retryMs * 2, RETRY_MS.longest);
  };
  client.on("error", disconnect).on("end", () => disconnect());
  client.on("notification", ({ payload = "" }) => {
    const [sender, ...tags] = payload.split(" ");
    if (tags.length > 0) {
      if (sender !== me) void invalidate(tags); // our own are forgotten when their transaction ends
      return;
    }
    if (sender !== me) return;
    // Whatever was called out before we listened, we missed.
    if (!echoed) invalidateLocal([ALL_TAGS]);
    echoed = true;
    listener.lastEchoAt = Date.now();
    listener.retryMs = RETRY_MS.first;
  });
  client
    .connect()
    .then(() => client.query(`LISTEN ${CHANNEL}`))
    .then(() => {
      // Listening is no reason for a script to go on.
      (client as unknown as { connection: { stream: { unref?: () => void } } }).connection.stream.unref?.();
      return echo();
    })
    .catch(disconnect);
}

/** Says our own name over another connection. */
async function echo() {
  await pool.query("SELECT pg_notify($1, $2)", [CHANNEL, me]).catch((error: unknown) => {
    log.debug({ error: String(error) }, "no echo asked"); // hears() tells in time
  });
}
