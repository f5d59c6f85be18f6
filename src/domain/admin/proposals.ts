import { requireAdmin } from "@/domain/accounts/authorize";
import { type LockedBooking, lockBookingForAdmin } from "@/domain/admin/authorize";
import type { ProposalRejection } from "@/domain/admin/schema";
import { alreadyDecided, audit } from "@/domain/audit";
import type { MoneyProposal } from "@/generated/prisma/client";
import type { Ctx } from "@/lib/actor";
import { db, inTransaction, type Tx } from "@/lib/db";
import { AppError, notFound } from "@/lib/errors";

/** What admins give back of one booking, in all, before each refund needs a second admin. */
export const ALONE_MAX_CENTS = 25_000;

/** What an admin wants to do; `code` is the reason of a refund, or the decision about a complaint. */
type Wish = Pick<MoneyProposal, "kind" | "code" | "amountCents" | "seenLeftCents" | "note">;

/** Whether this amount needs a second admin: with all that admins gave back of this booking before it is above the limit. */
export async function needsSecondAdmin(tx: Tx, bookingId: string, amountCents: number) {
  const earlier = await tx.refund.aggregate({
    where: { bookingId, reason: { in: ["ADMIN", "COMPLAINT"] } },
    _sum: { amountCents: true },
  });
  return amountCents > 0 && amountCents + (earlier._sum.amountCents ?? 0) > ALONE_MAX_CENTS;
}

/** Nothing else is decided about the money of a booking while a proposal about it waits. */
export async function assertNoProposal(tx: Tx, bookingId: string) {
  if ((await tx.moneyProposal.count({ where: { bookingId, closedAt: null } })) > 0)
    throw new AppError("conflict", "proposal_open", "A proposal about this booking waits for another admin.");
}

/** Leaves a refund or a decision to another admin, with the amounts that this one saw. */
export async function propose(tx: Tx, ctx: Ctx, { id: bookingId }: Pick<LockedBooking, "id">, wish: Wish) {
  const proposal = await tx.moneyProposal.create({
    data: { ...wish, bookingId, proposedBy: requireAdmin(ctx.actor), proposedAt: ctx.now },
    select: { id: true },
  });
  const { code, amountCents, note } = wish;
  const subject = `booking:${bookingId}`;
  await audit(tx, ctx, { action: "proposal.make", subject, reason: `${code}, ${amountCents} cents: ${note}` });
  return proposal;
}

/** Locks the booking that a proposal is about, for an admin who may decide about it. */
export async function lockBookingOf(tx: Tx, ctx: Ctx, id: string) {
  const proposal = await tx.moneyProposal.findUnique({ where: { id }, select: { bookingId: true } });
  if (!proposal) throw notFound("proposal");
  return lockBookingForAdmin(tx, ctx, proposal.bookingId);
}

/** Closes a proposal, once and by another admin than the one who made it. */
export async function closeProposal(
  tx: Tx,
  ctx: Ctx,
  id: string,
  closed: Pick<MoneyProposal, "outcome"> & { closingNote?: string },
) {
  const closedBy = requireAdmin(ctx.actor);
  const proposal = await tx.moneyProposal.findUniqueOrThrow({ where: { id } });
  if (proposal.proposedBy === closedBy)
    throw new AppError("forbidden", "own_proposal", "Another admin has to decide about your own proposal.");
  const { count } = await tx.moneyProposal.updateMany({
    where: { id, closedAt: null },
    data: { ...closed, closedBy, closedAt: ctx.now },
  });
  const subject = `booking:${proposal.bookingId}`;
  if (count === 0) throw await alreadyDecided(tx, [subject], ["proposal.approve", "proposal.reject"]);
  const why = closed.closingNote ?? `${proposal.code}, ${proposal.amountCents} cents: ${proposal.note}`;
  const action = closed.outcome === "APPROVED" ? "proposal.approve" : "proposal.reject";
  await audit(tx, ctx, { action, subject, reason: why });
  return proposal;
}

/** Another admin does not agree: nothing is given back, and the next refund may be made or proposed. */
export const rejectProposal = (ctx: Ctx, id: string, { reason }: ProposalRejection) =>
  inTransaction(async (tx) => {
    await lockBookingOf(tx, ctx, id);
    await closeProposal(tx, ctx, id, { outcome: "REJECTED", closingNote: reason });
    return { ok: true };
  });

const MAX_LISTED = 100;

/** The proposals that wait, the oldest first; an admin does not decide about their own. */
export async function listProposals({ actor }: Ctx) {
  const me = requireAdmin(actor);
  const rows = await db.moneyProposal.findMany({
    where: { closedAt: null },
    orderBy: { proposedAt: "asc" },
    take: MAX_LISTED,
  });
  const admins = await db.user.findMany({
    where: { id: { in: rows.map(({ proposedBy }) => proposedBy) } },
    select: { id: true, name: true },
  });
  return rows.map(({ proposedBy, ...row }) => ({
    ...row,
    by: admins.find(({ id }) => id === proposedBy)?.name ?? "–",
    isMine: proposedBy === me,
  }));
}
export type ProposalRow = Awaited<ReturnType<typeof listProposals>>[number];

/** The proposal about a booking that waits, if there is one. */
export async function findProposal({ actor }: Ctx, bookingId: string) {
  requireAdmin(actor);
  return db.moneyProposal.findFirst({ where: { bookingId, closedAt: null }, select: { amountCents: true } });
}
