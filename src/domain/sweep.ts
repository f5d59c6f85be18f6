import { Prisma } from "@/generated/prisma/client";
import type { Ctx } from "@/lib/actor";
import type { Tx } from "@/lib/db";
import { AppError } from "@/lib/errors";

/** Most bookings that one call of a cron route handles; the next call takes the rest. */
export const SWEEP_LIMIT = 200;

/**
 * Locks those of the rows that no other transaction holds, and returns them. What changes many rows at once begins with it:
 * two sweeps side by side share the rows, and neither waits for the other in another order.
 */
export async function lockUnheld<Row extends { id: string }>(tx: Tx, table: Prisma.ModelName, rows: Row[]) {
  if (rows.length === 0) return [];
  const held = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM ${Prisma.raw(`"${table}"`)} WHERE id = ANY(${rows.map(({ id }) => id)}) ORDER BY id FOR UPDATE SKIP LOCKED`;
  const ids = new Set(held.map(({ id }) => id));
  return rows.filter(({ id }) => ids.has(id));
}

type Swept = "Payment" | "Refund" | "Reversal" | "Transfer" | "BalanceMovement";

/** The same for rows that a sweep takes longest unseen first: they go to the end of the row. */
export async function markSwept<Row extends { id: string }>(tx: Tx, now: Date, table: Swept, rows: Row[]) {
  const mine = await lockUnheld(tx, table, rows);
  if (mine.length > 0)
    await tx.$executeRaw`
      UPDATE ${Prisma.raw(`"${table}"`)} SET "sweptAt" = ${now} WHERE id = ANY(${mine.map(({ id }) => id)})`;
  return mine;
}

/** Takes the same step with each booking. One whose status changed in the meantime is skipped. */
export async function sweep(ctx: Ctx, ids: { id: string }[], step: (ctx: Ctx, id: string) => Promise<unknown>) {
  let moved = 0;
  for (const { id } of ids) {
    try {
      await step(ctx, id);
      moved++;
    } catch (error) {
      // The status changed between reading and the step: another caller succeeded, and nothing failed.
      if (!(error instanceof AppError && error.kind === "conflict")) throw error;
    }
  }
  return { due: ids.length, moved };
}
