import { PrismaPg } from "@prisma/adapter-pg";
import { env } from "@/env";
import { type Prisma, PrismaClient } from "@/generated/prisma/client";
import type { Ctx } from "@/lib/actor";
import { connectionOptions } from "@/lib/db/connection-options";
import { CONNECT_MS, guard } from "@/lib/db/guard";
import { RequestPool } from "@/lib/db/request-pool";
import { fromDatabaseError } from "@/lib/errors/database";
import { invalidateOnCommit } from "@/lib/invalidation";
import { outsideRequests, processWide } from "@/lib/process-wide";
import { log } from "@/lib/telemetry/log";
import { withCountsOnCommit } from "@/lib/telemetry/metrics";
import { timeQueries } from "@/lib/telemetry/query-timing";
import { stopSignal } from "@/lib/telemetry/stop-signal";

export type Tx = Prisma.TransactionClient;

/** Many short functions share the database's connections; a host has a few processes. */
const POOL_SIZE = env.DATABASE_POOL_SIZE ?? (env.VERCEL ? 5 : 20);
/** For the answer to a statement, kept on our side: a connection can fall silent without ending. */
const QUERY_TIMEOUT_MS = 6_000;
const IDLE_MS = 30_000;

function openPool(connectionString: string) {
  const pool = new RequestPool({
    ...connectionOptions(connectionString, env.DATABASE_URL, env.DIRECT_URL),
    max: POOL_SIZE,
    connectionTimeoutMillis: CONNECT_MS,
    idleTimeoutMillis: IDLE_MS,
    query_timeout: QUERY_TIMEOUT_MS,
    keepAlive: true,
  });
  // A connection that the server drops while it lies idle is replaced at the next use; without a listener it would end the process.
  const dropped = (error: Error) =>
    outsideRequests(() => log.warn({ error: error.message }, "database connection dropped"));
  pool
    .on("error", dropped)
    .on("connect", (connection) => connection.on("error", dropped))
    .on("connect", timeQueries);
  const plain = new PrismaClient({ adapter: new PrismaPg(pool) });
  const ask = <T>(query: () => PromiseLike<T>) => Promise.resolve(query()).catch(throwAppError);
  const unguarded = plain.$extends({
    query: { $allOperations: ({ args, query }) => ask(() => query(args)) },
  });
  const guarded = plain.$extends({
    query: { $allOperations: ({ args, query }) => guard(() => ask(() => query(args))) },
  });
  // The extensions add no method; their own types would not fit Tx.
  return { pool, client: guarded as unknown as PrismaClient, unguarded: unguarded as unknown as PrismaClient };
}

function throwAppError(error: unknown): never {
  throw fromDatabaseError(error);
}

// Next.js also reloads modules in development; each reload would open another pool.
const primary = processWide("database", () => openPool(env.DATABASE_URL));

/** The database. Transactions hold a connection: keep them short, and never call an outside service inside one. */
export const db = primary.client;

/**
 * The same without its circuit breaker, for what must get through as soon as the database can: signs of life, a job that
 * goes back into the queue, word that the breaker may close.
 */
export const dbUnguarded = primary.unguarded;

/** The same pool for libraries that speak to PostgreSQL themselves. */
export const pool = primary.pool;

/** A copy of the database that may lag behind, or the database itself where there is none. */
const { REPLICA_DATABASE_URL: replicaUrl } = env;
const dbReplica = replicaUrl ? processWide("replica", () => openPool(replicaUrl)).unguarded : db;

/** Where to read what may be a moment old; a user who just changed something reads the database itself. */
export const reader = ({ fresh }: Pick<Ctx, "fresh">) => (fresh ? db : dbReplica);

const TRANSACTION = { maxWait: 4_000, timeout: 15_000 };

/** Runs everything in one transaction, or nothing of it. Never inside another. What it changed is then cached nowhere. */
export const inTransaction = <T>(run: (tx: Tx) => Promise<T>): Promise<T> =>
  withCountsOnCommit(() =>
    invalidateOnCommit((notify) => {
      stopSignal()?.throwIfAborted(); // an aborted job begins nothing
      const runAndAnnounce = async (tx: Tx) => {
        const result = await run(tx);
        await notify(tx);
        return result;
      };
      // Its statements are part of it, and do not count apart.
      return guard(() => dbUnguarded.$transaction(runAndAnnounce, TRANSACTION).catch(throwAppError));
    }),
  );
