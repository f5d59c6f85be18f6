import { z } from "zod";
import { READINGS } from "@/domain/admin/audit";
import { requireAdmin } from "@/domain/admin/authorize";
import type { Ctx } from "@/lib/actor";
import { db } from "@/lib/db";

const PAGE = 50;

/**
 * A page of the audit log, the latest entry first; `before` is the number of the entry it continues from. What admins did,
 * or with `reading` what they read.
 */
export async function listAudit(
  { actor }: Ctx,
  { before, reading = false }: { before?: number; reading?: boolean } = {},
) {
  requireAdmin(actor);
  const rows = await db.auditLog.findMany({
    where: {
      action: reading ? { in: READINGS } : { notIn: READINGS },
      ...(before ? { seq: { lt: before } } : {}),
    },
    orderBy: { seq: "desc" },
    ...{ take: PAGE + 1, select: { seq: true, actorId: true, action: true, subject: true, reason: true, at: true } },
  });
  const shown = rows.slice(0, PAGE);
  // Programs act too, under names such as "system:demo-town".
  const people = shown.map(({ actorId }) => actorId).filter((id) => z.uuid().safeParse(id).success);
  const admins = await db.user.findMany({
    where: { id: { in: people } },
    select: { id: true, name: true },
  });
  return {
    rows: shown.map(({ seq, actorId, ...entry }) => ({
      ...entry,
      seq: Number(seq),
      by: admins.find(({ id }) => id === actorId)?.name ?? actorId,
    })),
    next: rows.length > PAGE ? Number(shown.at(-1)?.seq) : null,
  };
}
export type AuditEntryRow = Awaited<ReturnType<typeof listAudit>>["rows"][number];
