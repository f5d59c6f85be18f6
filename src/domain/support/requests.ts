import { requireAdmin } from "@/domain/accounts/authorize";
import { audit, auditReading } from "@/domain/audit";
import type { SupportQuestion, SupportRequestsQuery } from "@/domain/support/schema";
import type { Prisma } from "@/generated/prisma/client";
import type { Ctx } from "@/lib/actor";
import { db, inTransaction } from "@/lib/db";
import { notFound } from "@/lib/errors";
import { keysetArgs, keysetPage } from "@/lib/keyset";

/** Puts a question into the queue of support. Anybody may ask; who is signed in is noted. */
export async function askSupport({ actor, now }: Ctx, question: SupportQuestion) {
  const userId = actor.kind === "user" ? actor.id : null;
  await db.supportRequest.create({ data: { ...question, userId, createdAt: now } });
}

const ROW = {
  ...{ id: true, userId: true, name: true, email: true, topic: true, text: true, locale: true },
  ...{ createdAt: true, answeredAt: true },
} satisfies Prisma.SupportRequestSelect;

/** A page of questions: open ones by longest wait, or answered ones newest first. */
export async function listSupportRequests(ctx: Ctx, { state, ...cursors }: SupportRequestsQuery) {
  requireAdmin(ctx.actor);
  const isOpen = state === "open";
  const found = await db.supportRequest.findMany({
    orderBy: { id: isOpen ? "asc" : "desc" },
    ...keysetArgs({ answeredAt: isOpen ? null : { not: null } }, cursors),
    select: ROW,
  });
  if (found.length > 0) await auditReading(ctx, { action: "support.list", subject: `support:${state}` });
  return keysetPage(found, cursors);
}

/** An admin has answered a question by mail: it leaves the queue. */
export const markAnswered = (ctx: Ctx, id: string) =>
  inTransaction(async (tx) => {
    requireAdmin(ctx.actor);
    const { count } = await tx.supportRequest.updateMany({
      where: { id, answeredAt: null },
      data: { answeredAt: ctx.now },
    });
    if (count === 0) throw notFound("question");
    await audit(tx, ctx, { action: "support.answer", subject: `support:${id}` });
    return { id, answeredAt: ctx.now };
  });
