import { z } from "zod";
import { requireAdmin } from "@/domain/admin/authorize";
import type { Prisma } from "@/generated/prisma/client";
import type { Ctx } from "@/lib/actor";
import { db } from "@/lib/db";

const PAGE = 50;

/** Entries of the audit log, the latest first, with the names of those who acted. */
export async function auditEntries(where: Prisma.AuditLogWhereInput, take?: number) {
  const rows = await db.auditLog.findMany({
    where,
    orderBy: { seq: "desc" },
    select: { seq: true, actorId: true, action: true, subject: true, reason: true, at: true },
    ...(take !== undefined && { take }),
  });
  // Programs act too, under names such as "system:demo-town".
  const people = rows.map(({ actorId }) => actorId).filter((id) => z.uuid().safeParse(id).success);
  const admins = await db.user.findMany({ where: { id: { in: people } }, select: { id: true, name: true } });
  return rows.map(({ seq, actorId, ...entry }) => ({
    ...entry,
    seq: Number(seq),
    by: admins.find(({ id }) => id === actorId)?.name ?? actorId,
  }));
}

/** A page of the audit log; `before` is the number of the entry it continues from. */
export async function listAudit({ actor }: Ctx, before?: number) {
  requireAdmin(actor);
  const entries = await auditEntries(before ? { seq: { lt: before } } : {}, PAGE + 1);
  const rows = entries.slice(0, PAGE);
  return { rows, next: entries.length > PAGE ? (rows.at(-1)?.seq ?? null) : null };
}
export type AuditEntryRow = Awaited<ReturnType<typeof listAudit>>["rows"][number];
