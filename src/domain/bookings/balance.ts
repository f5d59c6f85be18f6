import { partyOf } from "@/domain/bookings/lifecycle";
import { Prisma } from "@/generated/prisma/client";
import type { Ctx } from "@/lib/actor";
import type { Tx } from "@/lib/db";
import { assertDefined, notFound } from "@/lib/errors";

interface Balance {
  paidCents: number;
  /** Refunds that have not failed, pending ones included. */
  refundedCents: number;
  /** What is left of the payment: less refunds and lost disputes. */
  netCents: number;
  /** What the owner has back, by refund or by a lost dispute. */
  returnedCents: number;
}

const REFUNDED = Prisma.sql`
  coalesce((SELECT sum(r."amountCents") FROM "Refund" r WHERE r."paymentId" = p.id AND r.status <> 'FAILED'), 0)`;
const LOST = Prisma.sql`
  coalesce((SELECT sum(d."amountCents") FROM "Dispute" d WHERE d."paymentId" = p.id AND d.status = 'lost'), 0)`;

/** What is left of the payment that a statement calls `p`, in cents. */
export const netCentsSql = Prisma.sql`greatest(0, p."amountCents" - ${REFUNDED} - ${LOST})`;

/** The same from rows that were read; `refunds` without those that failed. */
export function netCentsOf(paidCents: number, refunds: Amount[], disputes: (Amount & { status: string })[]) {
  return Math.max(0, paidCents - sumCents(refunds) - sumCents(disputes.filter(({ status }) => status === "lost")));
}

type Amount = { amountCents: number };
export const sumCents = (rows: Amount[]) => rows.reduce((total, { amountCents }) => total + amountCents, 0);

/** The balance of one payment, in cents. */
export async function paymentBalance(tx: Tx, payment: { id: string }) {
  const [balance] = await readBalances(tx, Prisma.sql`p.id = ${payment.id}::uuid`);
  return assertDefined(balance, "payment");
}

/** The balance of the payment that a booking was paid with, in cents; all zero before it is paid. */
export async function bookingBalance(tx: Tx, bookingId: string): Promise<Balance> {
  const [balance] = await readBalances(tx, Prisma.sql`p."bookingId" = ${bookingId}::uuid AND p.status = 'SUCCEEDED'`);
  return balance ?? { paidCents: 0, refundedCents: 0, netCents: 0, returnedCents: 0 };
}

const readBalances = (tx: Tx, where: Prisma.Sql) => tx.$queryRaw<Balance[]>`
  SELECT *, "paidCents" - "netCents" AS "returnedCents" FROM (
    SELECT p."amountCents" AS "paidCents", ${REFUNDED}::int AS "refundedCents", ${netCentsSql}::int AS "netCents"
    FROM "Payment" p WHERE ${where}) balance`;

/** Locks a booking's row until the transaction ends. Everything that moves the booking's money takes this lock first. */
export const lockBooking = (tx: Tx, id: string) =>
  tx.$queryRaw`SELECT 1 FROM "Booking" WHERE id = ${id}::uuid FOR UPDATE`;

/** Locks and reads a booking, with the part that the actor plays in it; for a stranger it does not exist. */
export async function lockBookingForParty(tx: Tx, { actor }: Ctx, id: string) {
  await lockBooking(tx, id);
  const booking = await tx.booking.findUnique({ where: { id } });
  const party = booking && partyOf(actor, booking);
  if (!booking || !party) throw notFound("booking");
  return { booking, party };
}
