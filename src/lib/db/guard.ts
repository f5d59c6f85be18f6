import pg from "pg";
import { env } from "@/env";
import { probeBreakerWith, safeDatabaseCall } from "@/lib/circuit-breaker";
import { databaseDown, fromDatabaseError } from "@/lib/errors/database";

/** A longer wait for the database, or for one of its connections, ends in 503 instead of hanging. */
export const CONNECT_MS = 3_000;

/** Asks the database unless it is not asked now: a statement, or a transaction as a whole. */
export const guard = <T>(run: () => Promise<T>): Promise<T> => safeDatabaseCall(run, throwDatabaseDown);

probeBreakerWith("database", probe);

function throwDatabaseDown(cause: unknown): never {
  throw databaseDown(cause);
}

/** Over a connection of its own: those of the pool may all have fallen silent. */
async function probe() {
  const limits = { connectionTimeoutMillis: CONNECT_MS, query_timeout: CONNECT_MS };
  const client = new pg.Client({ connectionString: env.DATABASE_URL, ...limits });
  client.on("error", () => undefined); // the next query reports it
  try {
    await client.connect();
    await client.query("SELECT 1");
  } catch (error) {
    throw fromDatabaseError(error); // as a statement would say it
  } finally {
    client.end().catch(() => undefined); // nobody waits for it
  }
}
