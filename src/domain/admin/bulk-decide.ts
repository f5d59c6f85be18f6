import type { Ctx } from "@/lib/actor";
import { AppError } from "@/lib/errors";
import type { BulkOutcome } from "./answers";
import { approveCaregiver } from "./approve-caregiver";
import { adminId } from "./only-admin";
import { rejectCaregiver } from "./reject-caregiver";
import type { BulkAction } from "./schema";

/**
 * Decides on several caregivers one after the other, each by itself: who cannot be decided on is named and holds nobody
 * up. May be sent again; those decided by then are refused as `already_decided`.
 */
export async function bulkDecide(ctx: Ctx, bulk: BulkAction): Promise<BulkOutcome> {
  adminId(ctx.actor);
  const done: string[] = [];
  const refused: BulkOutcome["refused"] = [];
  let trouble: AppError | undefined;
  for (const { id, decide } of decisionsOf(ctx, bulk)) {
    // What keeps one waiting in vain would keep all the others: they are not even tried.
    const refusal = trouble ?? (await refusalOf(decide));
    if (refusal?.kind === "unavailable") trouble = refusal;
    if (refusal) refused.push({ id, code: refusal.code });
    else done.push(id);
  }
  return { done, refused };
}

const decisionsOf = (ctx: Ctx, bulk: BulkAction) =>
  bulk.action === "approve"
    ? bulk.caregivers.map(({ id }) => ({ id, decide: () => approveCaregiver(ctx, id) }))
    : bulk.caregivers.map(({ id, seen }) => ({
        id,
        decide: () => rejectCaregiver(ctx, id, { reason: bulk.reason, seen }),
      }));

/** Caught because a refusal of one is part of the answer; a bug stays one. */
async function refusalOf(decide: () => Promise<unknown>): Promise<AppError | undefined> {
  try {
    await decide();
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
}
