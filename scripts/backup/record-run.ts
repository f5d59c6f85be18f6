import { randomUUID } from "node:crypto";
import pg from "pg";
import { BACKUP } from "@/ops/backup-run";

const MAX_ERROR = 200;

/**
 * Takes a backup and notes in the database how that went, beside the runs of the scheduler: the site looks there and
 * calls for people when a backup failed or none was made for long. Over a connection of its own, so that the command
 * needs no other setting of the site than the address.
 */
export async function recordBackupRun<T>(databaseUrl: string, startedAt: Date, run: () => Promise<T>): Promise<T> {
  const begun = performance.now();
  const record = (result: T | null, error: string | null) => {
    const endedAt = new Date(startedAt.getTime() + performance.now() - begun);
    const values = [randomUUID(), BACKUP, startedAt, endedAt, result && JSON.stringify(result), error];
    return insertRun(databaseUrl, values).catch(({ message }: Error) => {
      // The backup is what counts; that nothing was noted makes the site call for people by itself.
      console.warn(`How the backup went could not be noted in the database: ${message}`);
    });
  };
  try {
    const result = await run();
    await record(result, null);
    return result;
  } catch (error) {
    await record(null, reasonOf(error));
    throw error;
  }
}

async function insertRun(databaseUrl: string, values: unknown[]) {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5_000 });
  await client.connect();
  await client
    .query(
      `INSERT INTO "CronRun" (id, name, "startedAt", "endedAt", result, error) VALUES ($1, $2, $3, $4, $5, $6)`,
      values,
    )
    .finally(() => client.end());
}

function reasonOf(error: unknown) {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  return `${name}: ${message.trim().split("\n")[0]}`.slice(0, MAX_ERROR);
}
