import type { Ctx } from "@/lib/actor";
import { AppError } from "@/lib/errors";

/** How many bookings one call of a cron route moves at most; the next call takes the rest. */
export const SWEEP_LIMIT = 200;

/** Takes the same step with each booking. One that somebody else moved in the meantime is left alone. */
export async function sweep(ctx: Ctx, ids: { id: string }[], step: (ctx: Ctx, id: string) => Promise<unknown>) {
  let moved = 0;
  for (const { id } of ids) {
    try {
      await step(ctx, id);
      moved++;
    } catch (error) {
      // The status changed between finding and moving: that is the other one's success, not our failure.
      if (!(error instanceof AppError && error.kind === "conflict")) throw error;
    }
  }
  return { due: ids.length, moved };
}
