import { refreshListings } from "@/domain/caregivers/refresh-listings";
import { requireComplete } from "@/domain/caregivers/require-complete";
import { notify } from "@/domain/notices/notify";
import type { Ctx } from "@/lib/actor";
import { inTransaction } from "@/lib/db";
import { audit } from "./audit";
import { decideCaregiver } from "./decide-caregiver";
import { adminId } from "./only-admin";

/** Lets a caregiver who handed in a complete file be found and booked. `approvedAt` stays the first time: older bookings refer to it. */
export async function approveCaregiver(ctx: Ctx, id: string) {
  adminId(ctx.actor);
  return inTransaction(async (tx) => {
    await decideCaregiver(tx, id, "SUBMITTED", { status: "APPROVED", revokedAt: null, rejectedReason: null });
    await tx.caregiver.updateMany({ where: { userId: id, approvedAt: null }, data: { approvedAt: ctx.now } });
    await requireComplete(tx, id);
    await refreshListings(tx, id);
    const seq = await audit(tx, ctx, { action: "caregiver.approve", subject: `caregiver:${id}` });
    await notify(tx, {
      template: "caregiver-approved",
      userId: id,
      now: ctx.now,
      about: `decision:${seq}`,
      facts: {},
    });
    return { id, status: "APPROVED" as const };
  });
}
