import { lockBookingForAdmin } from "@/domain/admin/authorize";
import type { AdminDecline, AdminWithdrawal } from "@/domain/admin/schema";
import { audit } from "@/domain/audit";
import { acceptForCaregiver, assertInTime, declineInTx } from "@/domain/bookings/respond";
import { notify } from "@/domain/notifications/notify";
import type { Ctx } from "@/lib/actor";
import { inTransaction } from "@/lib/db";

/** An admin accepts a request in the caregiver's place, who asked for it; both parties are mailed. */
export const acceptAsAdmin = (ctx: Ctx, id: string, { note }: AdminWithdrawal) =>
  inTransaction(async (tx) => {
    const { caregiverId } = await lockBookingForAdmin(tx, ctx, id);
    const accepted = await acceptForCaregiver(tx, ctx, id);
    const seq = await audit(tx, ctx, { action: "booking.accept", subject: `booking:${id}`, reason: note });
    const about = `decision:${seq}`;
    const data = { bookingId: id, step: "accept" as const };
    await notify(tx, { template: "answered-for-you", userId: caregiverId, now: ctx.now, about, data });
    return accepted;
  });

/** An admin declines a request in the caregiver's place, who asked for it; both parties are mailed. */
export const declineAsAdmin = (ctx: Ctx, id: string, { reason, note }: AdminDecline) =>
  inTransaction(async (tx) => {
    const booking = await lockBookingForAdmin(tx, ctx, id);
    const declined = await declineInTx(tx, ctx, id, { reason });
    assertInTime(ctx, booking);
    const seq = await audit(tx, ctx, { action: "booking.decline", subject: `booking:${id}`, reason: note });
    const about = `decision:${seq}`;
    const data = { bookingId: id, step: "decline" as const };
    await notify(tx, { template: "answered-for-you", userId: booking.caregiverId, now: ctx.now, about, data });
    return declined;
  });
