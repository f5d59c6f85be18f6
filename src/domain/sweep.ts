import { Prisma } from "@/generated/prisma/client";
import type { Ctx } from "@/lib/actor";
import type { Tx } from "@/lib/db";
import { AppError } from "@/lib/errors";

/** Most bookings that one call of a cron route handles; the next call takes the rest. */
export const SWEEP_LIMIT = 200;

/**
 * Locks those of the rows that no other transaction holds, and returns them. What marks many rows at once begins with it:
 * two sweeps side by side share the rows, and neither waits for the other in another order.
 */
export async function lockUnheld<Row extends { id: string }>(tx: Tx, table: Prisma.ModelName, rows: Row[]) {
  const held = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM ${Prisma.raw(`"${table}"`)} WHERE id = ANY(${rows.map(({ id }) => id)}) ORDER BY id FOR UPDATE SKIP LOCKED`;
  const ids = new Set(held.map(({ id }) => id));
  return rows.filter(({ id }) => ids.has(id));
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
