import { waitsForBankUntil } from "@/domain/bookings/deadlines";
import { lapseBooking } from "@/domain/bookings/timeouts";
import { enqueueInTx, JobTypes } from "@/domain/jobs";
import { closeOpenCheckouts } from "@/domain/payments/cancel-checkout";
import { markSwept, SWEEP_LIMIT, sweep } from "@/domain/sweep";
import type { Prisma } from "@/generated/prisma/client";
import type { Ctx } from "@/lib/actor";
import { db, inTransaction } from "@/lib/db";

const UNDECIDED = { status: { in: ["OPEN", "PROCESSING"] } } satisfies Prisma.PaymentWhereInput;

/**
 * Closes accepted bookings that were not paid in time. One with an undecided payment goes through a job, which asks Stripe
 * first: a payment made in time counts, however late its event comes.
 */
export async function expireUnpaid(ctx: Ctx) {
  const { now } = ctx;
  const overdue = { status: "ACCEPTED", payBy: { lte: now } } satisfies Prisma.BookingWhereInput;
  const unpaid = await db.booking.findMany({
    where: { ...overdue, payments: { none: UNDECIDED } },
    orderBy: { payBy: "asc" },
    take: SWEEP_LIMIT,
    select: { id: true },
  });
  const undecided = await db.payment.findMany({
    where: { ...UNDECIDED, booking: overdue },
    orderBy: [{ sweptAt: { sort: "asc", nulls: "first" } }, { createdAt: "asc" }],
    take: SWEEP_LIMIT,
    select: { id: true, bookingId: true },
  });
  await inTransaction(async (tx) => {
    for (const { bookingId } of await markSwept(tx, now, "Payment", undecided))
      await enqueueInTx(tx, JobTypes.LAPSE_BOOKING, { bookingId }, { key: `payment.lapse:${bookingId}` });
  });
  return { ...(await sweep(ctx, unpaid, lapseBooking)), asked: undecided.length };
}

/** Closes the checkout of an overdue booking, and the booking too unless Stripe says that it was paid in time. */
export async function lapseUnpaid(ctx: Ctx, bookingId: string) {
  await closeOpenCheckouts(ctx, bookingId);
  const booking = await db.booking.findUniqueOrThrow({
    where: { id: bookingId },
    include: { payments: { where: { status: "PROCESSING" } } },
  });
  if (booking.status !== "ACCEPTED") return;
  if (booking.payments.length > 0 && ctx.now < waitsForBankUntil(booking.startsAt)) return;
  await sweep(ctx, [{ id: bookingId }], lapseBooking);
}
