import { z } from "zod";
import { requireAdmin } from "@/domain/accounts/authorize";
import type { Prisma } from "@/generated/prisma/client";
import type { Ctx } from "@/lib/actor";
import { db, inTransaction, type Tx } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { consume } from "@/lib/rate-limit/database";
import type { Budget } from "@/lib/rate-limit/rules";

/** Entries of what admins read; all others are of what they did. */
export const READINGS = [
  ...["booking.read", "caregiver.read", "caregiver.list", "person.search", "words.list", "reports.list"],
  "review-reports.list",
  "person.read",
  "certificate.read",
  "support.list",
];

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

/** One entry for each admin and what they read in this time, however often a page is opened or refreshed. */
const READING: Budget = { name: "audited-reading", max: 1, seconds: 900 };

/** Records that an admin reads private data. Without the record there is nothing to read. */
export async function auditReading(ctx: Ctx, entry: AuditEntry) {
  const subject = [requireAdmin(ctx.actor), entry.action, entry.subject, entry.reason].join(" ");
  await inTransaction(async (tx) => {
    const [reading] = await consume([{ budget: READING, subject }], ctx.now, tx);
    if (reading && reading.left >= 0) await audit(tx, ctx, entry);
  });
}

const PAGE = 50;

/** Entries of the audit log, the latest first, with the names of those who acted; what admins read only where asked for. */
export async function auditEntries(where: Prisma.AuditLogWhereInput, take?: number) {
  const rows = await db.auditLog.findMany({
    where: { action: { notIn: READINGS }, ...where },
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

/**
 * A page of the audit log, the latest entry first; `before` is the number of the entry it continues from. What admins did,
 * or with `reading` what they read.
 */
export async function listAudit(
  { actor }: Ctx,
  { before, reading = false }: { before?: number; reading?: boolean } = {},
) {
  requireAdmin(actor);
  const entries = await auditEntries(
    { ...(reading && { action: { in: READINGS } }), ...(before && { seq: { lt: before } }) },
    PAGE + 1,
  );
  const rows = entries.slice(0, PAGE);
  return { rows, next: entries.length > PAGE ? (rows.at(-1)?.seq ?? null) : null };
}
export type AuditEntryRow = Awaited<ReturnType<typeof listAudit>>["rows"][number];

/** What a sentence calls these actions. */
const DECISIONS: Record<string, string> = {
  "caregiver.approve": "decided_approved",
  "caregiver.reject": "decided_rejected",
  "person.suspend": "decided_suspended",
  "person.restore": "decided_restored",
  "complaint.decide": "decided_complaint",
  "proposal.approve": "decided_approved",
  "proposal.reject": "decided_rejected",
  "words.approve": "decided_approved",
  "words.refuse": "decided_rejected",
  "review.hide": "decided_rejected",
  "review.keep": "decided_approved",
  "report.hide": "decided_rejected",
  "report.dismiss": "decided_approved",
};

/** For the second of two admins: what was decided meanwhile, by whom and when, if one of these actions was. */
export async function alreadyDecided(tx: Tx, subjects: string[], actions: (keyof typeof DECISIONS)[]) {
  const last = await tx.auditLog.findFirst({
    where: { subject: { in: subjects }, action: { in: actions } },
    orderBy: { seq: "desc" },
    select: { actorId: true, action: true, at: true },
  });
  const [admin] = last
    ? await tx.$queryRaw<{ name: string | null }[]>`SELECT name FROM "User" WHERE id::text = ${last.actorId}`
    : [];
  const values = last && {
    ...{ by: admin?.name ?? last.actorId, decidedAt: last.at.toISOString() },
    decisionCode: DECISIONS[last.action] ?? last.action,
  };
  return new AppError("conflict", "already_decided", "This has been decided by now.", values ? { values } : {});
}
