import { lockBookingForAdmin } from "@/domain/admin/authorize";
import type { AdminCancellation, AdminWithdrawal, Unseen } from "@/domain/admin/schema";
import { audit } from "@/domain/audit";
import { cancelBySupport, supportCancellationOf } from "@/domain/bookings/cancel";
import { stepsFor } from "@/domain/bookings/lifecycle";
import { withdrawInTx } from "@/domain/bookings/respond";
import { SUPPORT_CANCEL_REASONS } from "@/domain/bookings/schema";
import type { Booking } from "@/generated/prisma/client";
import type { Ctx, OnceCtx } from "@/lib/actor";
import { inTransaction, type Tx } from "@/lib/db";
import { oncePerKey } from "@/lib/db/request-key";
import { AppError } from "@/lib/errors";

/** What cancelling now would refund for each reason, in cents; earlier refunds are included, not added. */
export const previewCancellation = (ctx: Ctx, id: string) =>
  inTransaction(async (tx) => {
    const booking = await lockBookingForAdmin(tx, ctx, id);
    if (!stepsFor("admin", booking.status).includes("cancel"))
      throw new AppError("conflict", "wrong_status", `A booking that is ${booking.status} cannot be cancelled.`);
    const choices = SUPPORT_CANCEL_REASONS.map(async (reason) => ({
      reason,
      ...(await supportCancellationOf(tx, booking, reason, ctx.now)),
    }));
    return { choices: await Promise.all(choices) };
  });

type Wish = Unseen<AdminCancellation, "seenRefundCents">;

/** Support cancels an accepted or paid booking. When the caregiver is at fault, their own audit trail records it too. */
export const cancelAsAdmin = (ctx: Ctx, id: string, { key, ...input }: Wish) =>
  inTransaction(async (tx) => {
    const { caregiverId } = await lockBookingForAdmin(tx, ctx, id);
    const request = { key, operation: "admin.cancel", input: { id, ...input } };
    return oncePerKey(tx, ctx, request, (once) => cancelNow(tx, once, { id, caregiverId }, input));
  });

async function cancelNow(
  tx: Tx,
  ctx: OnceCtx,
  { id, caregiverId }: Pick<Booking, "id" | "caregiverId">,
  { seenRefundCents, ...why }: Omit<Wish, "key">,
) {
  const cancelled = await cancelBySupport(tx, ctx, id, why);
  if (seenRefundCents !== undefined && seenRefundCents !== cancelled.refundCents)
    throw new AppError("conflict", "refund_changed", "What goes back has changed since you looked.");
  const reason = `${why.reason}, ${cancelled.refundCents} cents back: ${why.note}`;
  await audit(tx, ctx, { action: "booking.cancel", subject: `booking:${id}`, reason });
  if (why.reason === "CAREGIVER_FAULT")
    await audit(tx, ctx, {
      action: "caregiver.fault",
      subject: `caregiver:${caregiverId}`,
      reason: `booking ${id}: ${why.note}`,
    });
  return cancelled;
}

/** Support takes back a request that nobody has answered yet; both parties are notified. */
export const withdrawAsAdmin = (ctx: Ctx, id: string, { note }: AdminWithdrawal) =>
  inTransaction(async (tx) => {
    await lockBookingForAdmin(tx, ctx, id);
    const withdrawn = await withdrawInTx(tx, ctx, id);
    await audit(tx, ctx, { action: "booking.withdraw", subject: `booking:${id}`, reason: note });
    return withdrawn;
  });
