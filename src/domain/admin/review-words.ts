import { requireAdmin } from "@/domain/accounts/authorize";
import { applyWords, lockPublicWords, PUBLIC_WORDS } from "@/domain/accounts/public-words";
import type { WordsApproval, WordsRefusal } from "@/domain/admin/schema";
import { alreadyDecided, audit, auditReading } from "@/domain/audit";
import { refreshListings } from "@/domain/caregivers/listings";
import { notify } from "@/domain/notifications/notify";
import type { Ctx } from "@/lib/actor";
import { db, inTransaction, type Tx } from "@/lib/db";
import { notFound } from "@/lib/errors";

const MAX_LISTED = 20;
const WAITING = { refusedReason: null, caregiver: { status: "APPROVED" } } as const;

/** Changed words that wait, by longest wait: what strangers read, and what they would. */
export async function listWordsToReview(ctx: Ctx) {
  requireAdmin(ctx.actor);
  const rows = await db.wordsReview.findMany({
    where: WAITING,
    orderBy: [{ changedAt: "asc" }, { caregiverId: "asc" }],
    take: MAX_LISTED,
    include: { caregiver: { include: { user: { select: { name: true, locale: true } } } } },
  });
  if (rows.length > 0) await auditReading(ctx, { action: "words.list", subject: "words" });
  return rows.map(({ caregiverId, changedAt, caregiver: { user, ...file }, ...wanted }) => ({
    ...{ caregiverId, changedAt, name: user.name, locale: user.locale },
    changes: PUBLIC_WORDS.flatMap((word) => {
      const next = wanted[word];
      return next === null ? [] : [{ word, before: word === "name" ? user.name : file[word], after: next }];
    }),
  }));
}
export type WordsToReview = Awaited<ReturnType<typeof listWordsToReview>>[number];

/** Holds the words if they are still what the admin saw. */
async function lockWords(tx: Tx, id: string, seenAt: string) {
  const current = await lockPublicWords(tx, id);
  if (!current) throw notFound("caregiver");
  const review = current.wordsReview;
  if (review && !review.refusedReason && review.changedAt.toISOString() === new Date(seenAt).toISOString()) return;
  throw await alreadyDecided(tx, [`caregiver:${id}`], ["words.approve", "words.refuse"]);
}

/** Shows the changed words to everybody from now on. */
export async function approveWords(ctx: Ctx, id: string, { seenAt }: WordsApproval) {
  requireAdmin(ctx.actor);
  return inTransaction(async (tx) => {
    await lockWords(tx, id, seenAt);
    await applyWords(tx, id);
    await refreshListings(tx, id);
    const seq = await audit(tx, ctx, { action: "words.approve", subject: `caregiver:${id}` });
    const about = `decision:${seq}`;
    await notify(tx, { template: "words-approved", userId: id, now: ctx.now, about, data: {} });
  });
}

/** Leaves what strangers read as it is, and mails the caregiver why. */
export async function refuseWords(ctx: Ctx, id: string, { seenAt, reason }: WordsRefusal) {
  requireAdmin(ctx.actor);
  return inTransaction(async (tx) => {
    await lockWords(tx, id, seenAt);
    await tx.wordsReview.update({ where: { caregiverId: id }, data: { refusedReason: reason } });
    const seq = await audit(tx, ctx, { action: "words.refuse", subject: `caregiver:${id}`, reason });
    const about = `decision:${seq}`;
    await notify(tx, { template: "words-refused", userId: id, now: ctx.now, about, data: { reason } });
  });
}
