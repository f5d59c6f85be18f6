import { refreshListings } from "@/domain/caregivers/refresh-listings";
import { notify } from "@/domain/notices/notify";
import type { Ctx } from "@/lib/actor";
import { inTransaction } from "@/lib/db";
import { audit } from "./audit";
import { decideCaregiver } from "./decide-caregiver";
import { adminId } from "./only-admin";
import type { CaregiverRejection } from "./schema";

/**
 * Refuses a caregiver, or ends an approval, and tells them why. They can hand their file in again. Care already paid goes
 * on; requests can no longer be accepted.
 */
export async function rejectCaregiver(ctx: Ctx, id: string, { reason, seen }: CaregiverRejection) {
  adminId(ctx.actor);
  return inTransaction(async (tx) => {
    const ended = seen === "APPROVED" ? { revokedAt: ctx.now } : {};
    await decideCaregiver(tx, id, seen, { status: "REJECTED", rejectedReason: reason, ...ended });
    await refreshListings(tx, id);
    const seq = await audit(tx, ctx, { action: "caregiver.reject", subject: `caregiver:${id}`, reason });
    await notify(tx, {
      template: "caregiver-rejected",
      userId: id,
      now: ctx.now,
      about: `decision:${seq}`,
      facts: { reason },
    });
    return { id, status: "REJECTED" as const };
  });
}
