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
  return { id: { in: await problems() } };
}

/**
 * Bookings that wait for a reason other than a complaint, with an open dispute, a transfer that failed, or a refund that
 * the bank sent back and nobody has made again. One statement of four small readings: an OR over them would read all bookings.
 */
async function problems() {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Booking" WHERE "holdReason" IS NOT NULL AND "holdReason" NOT IN ('nothing_kept', 'complaint')
    UNION SELECT p."bookingId" FROM "Dispute" d JOIN "Payment" p ON p.id = d."paymentId" WHERE d."closedAt" IS NULL
    UNION SELECT "bookingId" FROM "Transfer" WHERE status = 'FAILED'
    UNION SELECT r."bookingId" FROM "Refund" r WHERE r.status = 'FAILED' AND NOT EXISTS (SELECT 1 FROM "Refund" s
      WHERE s."paymentId" = r."paymentId" AND s.status <> 'FAILED' AND s."createdAt" > r."createdAt")
    LIMIT 1000`;
  return rows.map(({ id }) => id);
}
