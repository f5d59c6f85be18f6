import type { Prisma } from "@/generated/prisma/client";
import { db } from "@/lib/db";
import type { AdminBookingsQuery } from "./schema";

/** A booking whose payout waits for a reason; one of which nothing was kept has nothing to pay out. */
const HELD: Prisma.BookingWhereInput = { holdReason: { not: null, notIn: ["nothing_kept"] } };
/** The owner's bank contests the payment. */
const DISPUTED: Prisma.BookingWhereInput = { payments: { some: { disputes: { some: { closedAt: null } } } } };

/** The bookings of one pile of work. Problems are what no other pile holds and somebody has to look at. */
export async function shown(show: NonNullable<AdminBookingsQuery["show"]>): Promise<Prisma.BookingWhereInput> {
  if (show === "complaints") return { complaint: { decidedAt: null } };
  if (show === "held") return HELD;
  if (show === "disputes") return DISPUTED;
  const stuck = { AND: [HELD, { holdReason: { not: "complaint" } }] };
  return { OR: [stuck, DISPUTED, { transfer: { status: "FAILED" } }, { id: { in: await unrepeatedFailures() } }] };
}

/** Bookings with a refund that the bank sent back and that nobody has made again. */
async function unrepeatedFailures() {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT r."bookingId" AS id FROM "Refund" r WHERE r.status = 'FAILED' AND NOT EXISTS (SELECT 1 FROM "Refund" s
      WHERE s."paymentId" = r."paymentId" AND s.status <> 'FAILED' AND s."createdAt" > r."createdAt") LIMIT 1000`;
  return rows.map(({ id }) => id);
}
