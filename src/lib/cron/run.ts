import { randomUUID } from "node:crypto";
import { Prisma } from "@/generated/prisma/client";
import { db } from "@/lib/db";
import { AppError } from "@/lib/errors";

const MAX_ERROR = 200;

/** Does a run and keeps when it began, how long it took and how it ended. */
export async function recorded(name: string, run: () => Promise<unknown>): Promise<unknown> {
  const id = randomUUID();
  await db.cronRun.create({ data: { id, name, startedAt: new Date() } });
  const end = (outcome: Prisma.CronRunUpdateInput) =>
    db.cronRun.updateMany({ where: { id }, data: { endedAt: new Date(), ...outcome } });
  try {
    const result = await run();
    const plain = JSON.parse(JSON.stringify(result ?? null)) as Prisma.InputJsonValue | null; // what JSON can hold
    await end({ result: plain ?? Prisma.DbNull });
    return result;
  } catch (error) {
    // The run's own error is what counts, also when it cannot be written down because the database is what failed.
    await end({ error: reasonOf(error) }).catch(() => undefined);
    throw error;
  }
}

/** Enough to know where to look. The log has the rest; messages of the database may hold values, so only their first line. */
function reasonOf(error: unknown) {
  if (error instanceof AppError) return error.code;
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  return `${name}: ${message.trim().split("\n")[0]}`.slice(0, MAX_ERROR);
}
