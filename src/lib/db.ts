import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { env } from "@/env";
import { type Prisma, PrismaClient } from "@/generated/prisma/client";
import { log } from "@/lib/log";

export type Tx = Prisma.TransactionClient;

const POOL_SIZE = 20;
const STATEMENT_TIMEOUT_MS = 5_000;

function open() {
  const pool = new pg.Pool({
    connectionString: env.DATABASE_URL,
    max: POOL_SIZE,
    statement_timeout: STATEMENT_TIMEOUT_MS,
  });
  // A connection that the server drops while it lies idle is replaced at the next use; without a listener it would end the process.
  const dropped = (error: Error) => log.warn({ error: error.message }, "database connection dropped");
  pool.on("error", dropped).on("connect", (connection) => connection.on("error", dropped));
  return { pool, client: new PrismaClient({ adapter: new PrismaPg(pool) }) };
}

// Next.js reloads modules in development; without this each reload would open another pool.
const held = globalThis as { tailtribeDb?: ReturnType<typeof open> };
held.tailtribeDb ??= open();

/** The database. Transactions hold a connection: keep them short, and never call an outside service inside one. */
export const db = held.tailtribeDb.client;

/** The same pool for libraries that speak to PostgreSQL themselves. */
export const pool = held.tailtribeDb.pool;

const TRANSACTION = { maxWait: 10_000, timeout: 15_000 };

/** Runs everything in one transaction, or nothing of it. */
export const inTransaction = <T>(run: (tx: Tx) => Promise<T>) => db.$transaction(run, TRANSACTION);
