import { audit } from "@/domain/admin/audit";
import { requireAdmin } from "@/domain/admin/authorize";
import type { BulkOutcome } from "@/domain/admin/responses";
import type { BulkAction, CaregiverRejection } from "@/domain/admin/schema";
import { refreshListings } from "@/domain/caregivers/listings";
import { assertComplete } from "@/domain/caregivers/onboarding";
import { notify } from "@/domain/notifications/notify";
import type { Prisma } from "@/generated/prisma/client";
import type { CaregiverStatus } from "@/generated/prisma/enums";
import type { Ctx } from "@/lib/actor";
import { inTransaction, type Tx } from "@/lib/db";
import { AppError, notFound } from "@/lib/errors";

/**
 * Changes a caregiver's status if it is still what the admin saw; of two admins at once one wins and the other hears
 * `already_decided`. Holds the caregiver's row from here on.
 */
export async function transitionCaregiver(
  tx: Tx,
  id: string,
  seen: CaregiverStatus,
  data: Prisma.CaregiverUpdateManyMutationInput & { status: CaregiverStatus },
) {
  const { count } = await tx.caregiver.updateMany({ where: { userId: id, status: seen }, data });
  if (count === 1) return;
  const current = await tx.caregiver.findUnique({ where: { userId: id }, select: { status: true } });
  if (!current) throw notFound("caregiver");
  throw new AppError("conflict", "already_decided", `This caregiver is ${current.status} by now.`);
}

/** Lets a caregiver who handed in a complete file be found and booked. `approvedAt` stays the first time: older bookings refer to it. */
export async function approveCaregiver(ctx: Ctx, id: string) {
  requireAdmin(ctx.actor);
  return inTransaction(async (tx) => {
    await transitionCaregiver(tx, id, "SUBMITTED", { status: "APPROVED", revokedAt: null, rejectedReason: null });
    await tx.caregiver.updateMany({ where: { userId: id, approvedAt: null }, data: { approvedAt: ctx.now } });
    await assertComplete(tx, id);
    await refreshListings(tx, id);
    const seq = await audit(tx, ctx, { action: "caregiver.approve", subject: `caregiver:${id}` });
    await notify(tx, {
      template: "caregiver-approved",
      userId: id,
      now: ctx.now,
      about: `decision:${seq}`,
      data: {},
    });
    return { id, status: "APPROVED" as const };
  });
}

/**
 * Refuses a caregiver, or ends an approval, and tells them why. They can hand their file in again. Care already paid goes
 * on; requests can no longer be accepted.
 */
export async function rejectCaregiver(ctx: Ctx, id: string, { reason, seen }: CaregiverRejection) {
  requireAdmin(ctx.actor);
  return inTransaction(async (tx) => {
    const ended = seen === "APPROVED" ? { revokedAt: ctx.now } : {};
    await transitionCaregiver(tx, id, seen, { status: "REJECTED", rejectedReason: reason, ...ended });
    await refreshListings(tx, id);
    const seq = await audit(tx, ctx, { action: "caregiver.reject", subject: `caregiver:${id}`, reason });
    await notify(tx, {
      template: "caregiver-rejected",
      userId: id,
      now: ctx.now,
      about: `decision:${seq}`,
      data: { reason },
    });
    return { id, status: "REJECTED" as const };
  });
}

/**
 * Decides on several caregivers one after the other, each by itself: who cannot be decided on is named and holds nobody
 * up. May be sent again; those decided by then are refused as `already_decided`.
 */
export async function decideCaregivers(ctx: Ctx, bulk: BulkAction): Promise<BulkOutcome> {
  requireAdmin(ctx.actor);
  const done: string[] = [];
  const refused: BulkOutcome["refused"] = [];
  let outage: AppError | undefined;
  for (const { id, decide } of decisionsOf(ctx, bulk)) {
    // What keeps one waiting in vain would keep all the others: they are not even tried.
    const failure = outage ?? (await errorOf(decide));
    if (failure?.kind === "unavailable") outage = failure;
    if (failure) refused.push({ id, code: failure.code });
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
async function errorOf(decide: () => Promise<unknown>): Promise<AppError | undefined> {
  try {
    await decide();
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
}
