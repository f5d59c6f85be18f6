import { requireAdmin } from "@/domain/accounts/authorize";
import { applyWords } from "@/domain/accounts/public-words";
import { endBookings, releaseHeld } from "@/domain/admin/end-bookings";
import type { BulkOutcome } from "@/domain/admin/responses";
import type { BulkAction, CaregiverRejection } from "@/domain/admin/schema";
import { alreadyDecided, audit } from "@/domain/audit";
import { refreshListings } from "@/domain/caregivers/listings";
import { assertComplete } from "@/domain/caregivers/onboarding";
import { notify } from "@/domain/notifications/notify";
import type { CaregiverStatus, Prisma } from "@/generated/prisma/client";
import type { Ctx } from "@/lib/actor";
import { inTransaction, type Tx } from "@/lib/db";
import { AppError, notFound } from "@/lib/errors";

/**
 * Changes a caregiver's status if it is still what the admin saw; of two concurrent admins one wins and the other gets
 * `already_decided`. Holds the caregiver's row lock from here on.
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
  throw await alreadyDecided(tx, [`caregiver:${id}`, `person:${id}`], DECIDED[current.status] ?? []);
}

/** Which action of an admin leads to a status. */
const DECIDED: Partial<Record<CaregiverStatus, string[]>> = {
  APPROVED: ["caregiver.approve"],
  REJECTED: ["caregiver.reject"],
  SUSPENDED: ["person.suspend"],
};

/** Makes a submitted, complete caregiver findable and bookable. `approvedAt` stays the first approval: older bookings refer to it. */
export async function approveCaregiver(ctx: Ctx, id: string) {
  requireAdmin(ctx.actor);
  return inTransaction(async (tx) => {
    await transitionCaregiver(tx, id, "SUBMITTED", { status: "APPROVED", revokedAt: null, rejectedReason: null });
    await tx.caregiver.updateMany({ where: { userId: id, approvedAt: null }, data: { approvedAt: ctx.now } });
    await assertComplete(tx, id);
    await refreshListings(tx, id);
    await releaseHeld(tx, { userId: id });
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
 * Rejects a caregiver, or ends an approval, and notifies them of the reason. They can submit their file again. With an
 * approval ends what they have open as a caregiver (rules §2).
 */
export async function rejectCaregiver(ctx: Ctx, id: string, { reason, seen }: CaregiverRejection) {
  requireAdmin(ctx.actor);
  return inTransaction(async (tx) => {
    const ended = seen === "APPROVED" ? { revokedAt: ctx.now } : {};
    await transitionCaregiver(tx, id, seen, { status: "REJECTED", rejectedReason: reason, ...ended });
    await applyWords(tx, id); // the whole file is looked at again
    await refreshListings(tx, id);
    if (seen === "APPROVED") await endBookings(tx, ctx, id, ["caregiver"]);
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
 * Deletes the file of somebody who is no caregiver (yet): a draft, or one that was rejected. The account stays and may start
 * again. A file with bookings or payouts has to be kept.
 */
async function deleteCaregiverFile(ctx: Ctx, id: string, seen: "DRAFT" | "REJECTED") {
  return inTransaction(async (tx) => {
    await transitionCaregiver(tx, id, seen, { status: seen });
    const kept = await Promise.all([
      tx.booking.count({ where: { caregiverId: id } }),
      tx.bankPayout.count({ where: { caregiverId: id } }),
    ]);
    if (kept.some((count) => count > 0))
      throw new AppError("conflict", "has_bookings", "This file has bookings or payouts and has to be kept.");
    await audit(tx, ctx, { action: "caregiver.delete", subject: `caregiver:${id}` });
    await tx.caregiver.delete({ where: { userId: id } });
  });
}

/**
 * Decides on several caregivers one after the other, each in its own transaction: a refusal is reported and blocks nobody
 * else. It may be repeated; those decided by then are refused as `already_decided`.
 */
export async function decideCaregivers(ctx: Ctx, bulk: BulkAction): Promise<BulkOutcome> {
  requireAdmin(ctx.actor);
  const done: string[] = [];
  const refused: BulkOutcome["refused"] = [];
  let outage: AppError | undefined;
  for (const { id, decide } of decisionsOf(ctx, bulk)) {
    // An outage that fails one would fail all the others: they are not tried.
    const failure = outage ?? (await errorOf(decide));
    if (failure?.kind === "unavailable") outage = failure;
    if (failure) refused.push({ id, code: failure.code });
    else done.push(id);
  }
  return { done, refused };
}

function decisionsOf(ctx: Ctx, bulk: BulkAction): { id: string; decide: () => Promise<unknown> }[] {
  if (bulk.action === "approve")
    return bulk.caregivers.map(({ id }) => ({ id, decide: () => approveCaregiver(ctx, id) }));
  if (bulk.action === "delete")
    return bulk.caregivers.map(({ id, seen }) => ({ id, decide: () => deleteCaregiverFile(ctx, id, seen) }));
  const { reason } = bulk;
  return bulk.caregivers.map(({ id, seen }) => ({ id, decide: () => rejectCaregiver(ctx, id, { reason, seen }) }));
}

/** Catches refusals because they are part of the answer; bugs are rethrown. */
async function errorOf(decide: () => Promise<unknown>): Promise<AppError | undefined> {
  try {
    await decide();
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
}
