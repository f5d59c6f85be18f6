import { releaseCapacity } from "@/domain/availability/capacity";
import { bookingEntitlement, keptCentsOf, lockBookingForParty, sharesAfterRefund } from "@/domain/bookings/balance";
import { payoutFrom, refundForCancellation } from "@/domain/bookings/deadlines";
import { assertNotAdmin, partyOf, transition } from "@/domain/bookings/lifecycle";
import { cancelMoney, MONEY_SELECT, moneyStateOf } from "@/domain/bookings/money-state";
import { decideRefund } from "@/domain/bookings/refund-decision";
import type { BookingCancellation, SupportCancellation } from "@/domain/bookings/schema";
import { enqueueInTx, JobTypes } from "@/domain/jobs";
import { notify } from "@/domain/notifications/notify";
import type { Booking } from "@/generated/prisma/client";
import type { Ctx, OnceCtx } from "@/lib/actor";
import { inTransaction, type Tx } from "@/lib/db";
import { onceByRule, oncePerKey } from "@/lib/db/request-key";
import { AppError } from "@/lib/errors";

/**
 * What the owner has back once this is cancelled, and the caregiver's share of the rest, in cents. Earlier refunds are
 * included, and stand where they exceed the policy. Nothing is owed before payment.
 */
export const cancellationOf = async (tx: Tx, booking: Booking, at: Date) =>
  calculateCancellation(tx, booking, booking.status === "PAID" ? refundForCancellation(booking, at) : 0);

async function calculateCancellation(tx: Tx, { id, status, feeBps }: Booking, dueCents: number) {
  const before = status === "PAID" ? await bookingEntitlement(tx, id) : null;
  if (!before) return { refundCents: 0, earlierCents: 0, caregiverCents: 0, keptCents: 0 };
  const moreCents = Math.min(Math.max(dueCents - before.ownerCents, 0), keptCentsOf(before));
  const after = sharesAfterRefund(before, moreCents, feeBps);
  const { ownerCents: refundCents, caregiverCents } = after;
  return { refundCents, earlierCents: before.ownerCents, caregiverCents, keptCents: keptCentsOf(after) };
}

/** The owner cancels and is refunded by policy, exactly the amount that the page showed. */
export const cancelBooking = (ctx: Ctx, id: string, { key, seenRefundCents }: BookingCancellation) =>
  inTransaction(async (tx) => {
    const { booking } = await lockBookingForParty(tx, ctx, id);
    assertNotAdmin(ctx.actor, booking);
    const request = { key, operation: "booking.cancel", input: { id, seenRefundCents } };
    return oncePerKey(tx, ctx, request, async (once) => {
      const { refundCents } = await cancellationOf(tx, booking, ctx.now);
      if (refundCents !== seenRefundCents && booking.status === "PAID")
        throw new AppError(
          "conflict",
          "refund_changed",
          "What you get back has changed since you looked; see the new amount.",
        );
      return applyCancellation(tx, once, booking, "OWNER_ASKED", null);
    });
  });

/** The owner cancels an accepted booking that is not paid; a paid one stays. */
export const cancelUnpaid = (ctx: Ctx, id: string) =>
  inTransaction(async (tx) => {
    const { booking } = await lockBookingForParty(tx, ctx, id);
    if (booking.status !== "ACCEPTED")
      throw new AppError("conflict", "wrong_status", "That booking is no longer unpaid.");
    return applyCancellation(tx, onceByRule(ctx, "paid_elsewhere"), booking, "OWNER_ASKED", null);
  });

/** An admin's choice, or that one of the parties lost their rights. */
type CancelReason = SupportCancellation["reason"] | "RIGHTS_ENDED";

/** The outcome when support cancels: by policy when the owner asked, a full refund for every other reason. */
export const supportCancellationOf = (tx: Tx, booking: Booking, reason: CancelReason, at: Date) =>
  reason === "OWNER_ASKED" ? cancellationOf(tx, booking, at) : calculateCancellation(tx, booking, booking.priceCents);

/** Support cancels, inside the transaction that records which admin did it. */
export async function cancelBySupport(
  tx: Tx,
  ctx: OnceCtx,
  id: string,
  { reason, note }: { reason: CancelReason; note: string | null },
) {
  const { booking, party } = await lockBookingForParty(tx, ctx, id);
  if (party !== "admin") throw new AppError("forbidden", "not_yours_to_do", "Only support can do this.");
  return applyCancellation(tx, ctx, booking, reason, note);
}

async function applyCancellation(tx: Tx, ctx: OnceCtx, booking: Booking, reason: CancelReason, note: string | null) {
  const { id, endsAt } = booking;
  const { keptCents: _, ...data } = await supportCancellationOf(tx, booking, reason, ctx.now);
  const { refundCents, earlierCents, caregiverCents } = data;
  const payment = await tx.payment.findFirst({ where: { bookingId: id, status: "SUCCEEDED" } });
  if (payment) await decideRefund(tx, ctx, payment, refundCents - earlierCents, { reason: "CANCELLED", note });
  const cancelled = await transition(tx, ctx, id, "cancel", {
    cancelledAt: ctx.now,
    cancelledBy: partyOf(ctx.actor, booking) === "admin" ? "ADMIN" : "OWNER",
    cancelReason: reason,
    cancelNote: note,
    refundDueCents: refundCents,
    payoutEligibleAt: caregiverCents > 0 ? payoutFrom(endsAt) : null,
  });
  await releaseCapacity(tx, id);
  await enqueueInTx(tx, JobTypes.UNWIND_PAYMENT, { bookingId: id });
  const money = moneyStateOf(await tx.booking.findUniqueOrThrow({ where: { id }, select: MONEY_SELECT }));
  const isContested = cancelMoney(money) === "contested";
  const about = {
    ...{ booking: { id, seq: cancelled.seq }, now: ctx.now },
    data: { ...data, processing: money === "processing", contested: isContested },
  };
  await notify(tx, { template: "booking-cancelled", userId: booking.ownerId, ...about });
  await notify(tx, { template: "booking-cancelled", userId: booking.caregiverId, ...about });
  return { id, status: cancelled.status, refundCents };
}
