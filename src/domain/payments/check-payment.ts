import { partyOf } from "@/domain/bookings/lifecycle";
import type { Ctx } from "@/lib/actor";
import { db } from "@/lib/db";
import { notFound } from "@/lib/errors";
import { settlePayment } from "./settle-payment";

/** The owner is back from the checkout: look at Stripe at once instead of waiting for its event. */
export async function checkPayment(ctx: Ctx, bookingId: string) {
  const booking = await db.booking.findUnique({
    where: { id: bookingId },
    include: { payments: { where: { status: { in: ["OPEN", "PROCESSING"] } } } },
  });
  if (!booking || partyOf(ctx.actor, booking) !== "owner") throw notFound("booking");
  for (const { id } of booking.payments) await settlePayment(ctx, id);
  const { status } = await db.booking.findUniqueOrThrow({ where: { id: bookingId }, select: { status: true } });
  return { status };
}
