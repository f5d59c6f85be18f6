import { entitlementOf, lockBooking, OWED_REFUND } from "@/domain/bookings/balance";
import { enqueueInTx, JobTypes } from "@/domain/jobs";
import { notify } from "@/domain/notifications/notify";
import { COMMISSION, escrowAccount, outstandingCents, post, receivableAccount, STRIPE } from "@/domain/payments/ledger";
import { idempotentStripeCall, isPermanentStripeError } from "@/domain/payments/stripe-call";
import { lockUnheld, SWEEP_LIMIT } from "@/domain/sweep";
import type { Prisma, Refund, Transfer } from "@/generated/prisma/client";
import type { Ctx } from "@/lib/actor";
import { db, inTransaction, type Tx } from "@/lib/db";
import { assertDefined } from "@/lib/errors";
import { findInPages, fromStripeTime, stripe } from "@/lib/stripe";

/**
 * Bookings whose caregiver may be paid now: the hold is over, no complaint or dispute is open, no refund is owed, and they
 * have a payout account.
 */
export const duePayouts = (now: Date) =>
  ({
    status: { in: ["COMPLETED", "CANCELLED"] },
    payoutEligibleAt: { lte: now },
    holdReason: null,
    hasTransfer: false,
    payments: { some: { status: "SUCCEEDED", disputes: { none: { closedAt: null } } } },
    refunds: { none: OWED_REFUND },
    caregiver: { payoutsEnabled: true },
  }) satisfies Prisma.BookingWhereInput;

/** Movements of our balance that nothing explains: until an admin has found out, no payout starts. */
export const countSuspense = (tx: Tx) => tx.balanceMovement.count({ where: { state: "SUSPENSE" } });

/** Queues one payout for every booking that is due one, the longest untried first: what stays refused starves nothing. */
export async function releasePayouts({ now }: Ctx, limit = SWEEP_LIMIT) {
  if ((await countSuspense(db)) > 0) return { due: 0 };
  const due = await db.booking.findMany({
    where: duePayouts(now),
    orderBy: [{ payoutTriedAt: { sort: "asc", nulls: "first" } }, { payoutEligibleAt: "asc" }],
    take: limit,
    select: { id: true },
  });
  await inTransaction(async (tx) => {
    const mine = await lockUnheld(tx, "Booking", due);
    await tx.booking.updateMany({ where: { id: { in: mine.map(({ id }) => id) } }, data: { payoutTriedAt: now } });
    for (const { id } of mine) await enqueueInTx(tx, JobTypes.SEND_PAYOUT, { bookingId: id }, { key: `payout:${id}` });
  });
  return { due: due.length };
}

/** Sends the caregiver's share to their Stripe account, less what they owe: once, however often this runs. */
export async function sendPayout(ctx: Ctx, bookingId: string) {
  const transfer = await intendTransfer(ctx, bookingId);
  if (!transfer || transfer.status === "SUCCEEDED") return;
  const amount = transfer.amountCents - transfer.setOffCents;
  if (amount === 0) return confirmTransfer(ctx, transfer, null); // all of it pays what they owe
  const payment = await db.payment.findFirstOrThrow({ where: { bookingId, status: "SUCCEEDED" } });
  const params = {
    amount,
    currency: "eur",
    destination: transfer.destination,
    source_transaction: assertDefined(payment.chargeId, "charge"),
    transfer_group: bookingId,
    metadata: { bookingId, transferId: transfer.id },
  };
  const find = () =>
    findInPages(
      stripe.transfers.list({ transfer_group: bookingId, limit: 100 }),
      ({ metadata }) => metadata.transferId === transfer.id,
    );
  const intent = { key: `booking:${bookingId}:pay-out`, operation: "transfer.create", params, find };
  try {
    const stripeTransfer = await idempotentStripeCall(ctx.now, intent, (same, options) =>
      stripe.transfers.create(same, options),
    );
    await confirmTransfer(ctx, transfer, stripeTransfer.id);
  } catch (error) {
    // Refused: nothing moved, and a later attempt calculates it again; the job records the error.
    if (isPermanentStripeError(error)) await discardTransfer(ctx, transfer);
    throw error;
  }
}

/** The transfer of a booking: found, or decided and stored before any call to Stripe. */
function intendTransfer({ now }: Ctx, bookingId: string): Promise<Transfer | null> {
  return inTransaction(async (tx) => {
    await lockBooking(tx, bookingId);
    const existing = await tx.transfer.findUnique({ where: { bookingId } });
    if (existing) return existing;
    // Money moved that nothing explains: what was queued before waits too, and releasePayouts() queues it again.
    if ((await countSuspense(tx)) > 0) return null;
    const booking = await tx.booking.findFirst({
      where: { id: bookingId, ...duePayouts(now) },
      include: { caregiver: true, payments: { where: { status: "SUCCEEDED" } } },
    });
    if (!booking) return null;
    const due = await entitlementOf(tx, assertDefined(booking.payments[0], "payment"));
    const { caregiverCents: amountCents, commissionCents: feeCents } = due;
    if (amountCents === 0) {
      await tx.booking.update({
        where: { id: bookingId },
        data: { holdReason: "nothing_kept" },
      });
      return null;
    }
    const destination = assertDefined(booking.caregiver.stripeAccountId, "payout account");
    const { caregiverId } = booking;
    const setOffCents = Math.min(amountCents, await outstandingCents(tx, caregiverId));
    return tx.transfer.create({
      data: { bookingId, caregiverId, amountCents, feeCents, setOffCents, destination, createdAt: now },
    });
  });
}

const confirmTransfer = ({ now }: Ctx, transfer: Transfer, stripeTransferId: string | null) =>
  inTransaction(async (tx) => {
    const { id, bookingId, caregiverId, amountCents, feeCents, setOffCents } = transfer;
    await tx.transfer.update({ where: { id }, data: { status: "SUCCEEDED", stripeTransferId } });
    await post(tx, {
      ...{ sourceType: "transfer", sourceId: id, kind: "settle", at: now },
      postings: {
        [escrowAccount(bookingId)]: amountCents + feeCents,
        [COMMISSION]: -feeCents,
        [receivableAccount(caregiverId)]: -setOffCents,
        [STRIPE]: setOffCents - amountCents,
      },
    });
    const booking = { id: bookingId, seq: 0 };
    const data = { amountCents: amountCents - setOffCents, setOffCents };
    await notify(tx, { template: "payout-sent", userId: caregiverId, booking, now, data });
  });

/**
 * Deletes a transfer that Stripe refused. A refund decided meanwhile took it for sent: it becomes one from before the
 * payout, and nothing is taken back from a caregiver who received nothing.
 */
export const discardTransfer = (ctx: Ctx, { id, bookingId }: Pick<Transfer, "id" | "bookingId">) =>
  inTransaction(async (tx) => {
    await lockBooking(tx, bookingId);
    if ((await tx.transfer.count({ where: { id, status: "PENDING" } })) === 0) return;
    const mistaken = await tx.refund.findMany({
      where: { bookingId, afterTransfer: true, OR: [{ status: { not: "FAILED" } }, OWED_REFUND] },
    });
    for (const refund of mistaken) await rebookBeforePayout(tx, ctx, refund);
    await tx.reversal.deleteMany({ where: { transferId: id } });
    await tx.transfer.delete({ where: { id } });
  });

/** All of it comes from the booking's escrow: the commission that it partly came from was never earned. */
async function rebookBeforePayout(tx: Tx, { now }: Ctx, refund: Refund) {
  const { id, bookingId, amountCents, clawbackCents, status } = refund;
  await tx.refund.update({ where: { id }, data: { afterTransfer: false, clawbackCents: 0 } });
  const source = { sourceType: "refund", sourceId: id } as const;
  const isPosted = (await tx.journalEntry.count({ where: { ...source, kind: "settle" } })) > 0;
  if (!isPosted || status === "FAILED") return; // a failed one was posted back
  const oursCents = amountCents - clawbackCents;
  const postings = { [escrowAccount(bookingId)]: oursCents, [COMMISSION]: -oursCents };
  await post(tx, { ...source, kind: "before-payout", at: now, postings });
}

/** Records what Stripe paid, or failed to pay, from a caregiver's balance to their bank; a failure is notified once. */
export async function settleBankPayout({ now }: Ctx, stripeAccountId: string, stripePayoutId: string) {
  const payout = await stripe.payouts.retrieve(stripePayoutId, {}, { stripeAccount: stripeAccountId });
  const caregiver = await db.caregiver.findUnique({ where: { stripeAccountId }, select: { userId: true } });
  if (!caregiver) return;
  const { userId } = caregiver;
  const facts = {
    status: payout.status,
    amountCents: payout.amount,
    arrivesAt: fromStripeTime(payout.arrival_date),
    failureReason: payout.failure_message,
  };
  const createdAt = fromStripeTime(payout.created);
  await inTransaction(async (tx) => {
    await tx.bankPayout.upsert({
      where: { stripePayoutId },
      create: { ...facts, stripePayoutId, caregiverId: userId, createdAt },
      update: facts,
    });
    if (payout.status === "failed")
      await notify(tx, {
        template: "payout-failed",
        userId,
        about: stripePayoutId,
        now,
        data: { amountCents: payout.amount },
      });
  });
}
