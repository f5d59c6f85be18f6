import type { Ctx } from "@/lib/actor";
import { AppError } from "@/lib/errors";

/** Most bookings that one call of a cron route handles; the next call takes the rest. */
export const SWEEP_LIMIT = 200;

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
