import { requireAdmin } from "@/domain/admin/authorize";
import type { Ctx } from "@/lib/actor";
import type { Tx } from "@/lib/db";

interface AuditEntry {
  /** "noun.verb": caregiver.approve. */
  action: string;
  /** "noun:id": the target of the action. */
  subject: string;
  reason?: string;
}

/**
 * Records an action of an admin, in the transaction of that action. The database chains the rows and rejects changes to
 * them. Returns the number of the row.
 */
export async function audit(tx: Tx, { actor, now }: Ctx, { action, subject, reason }: AuditEntry) {
  const { seq } = await tx.auditLog.create({
    data: { actorId: requireAdmin(actor), action, subject, reason: reason ?? null, at: now },
    select: { seq: true },
  });
  return seq;
}
