import { requireAdmin } from "@/domain/admin/authorize";
import type { Ctx } from "@/lib/actor";
import type { Tx } from "@/lib/db";

interface AuditEntry {
  /** "noun.verb": caregiver.approve. */
  action: string;
  /** "noun:id": what it was done to. */
  subject: string;
  reason?: string;
}

/**
 * Notes that an admin used their power, in the transaction of the deed. The database chains the rows and lets nobody
 * change them. Returns the number of the row.
 */
export async function audit(tx: Tx, { actor, now }: Ctx, { action, subject, reason }: AuditEntry) {
  const { seq } = await tx.auditLog.create({
    data: { actorId: requireAdmin(actor), action, subject, reason: reason ?? null, at: now },
    select: { seq: true },
  });
  return seq;
}
