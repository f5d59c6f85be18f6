import { z } from "zod";
import { requireAdmin } from "@/domain/accounts/authorize";
import { publicName } from "@/domain/accounts/profile";
import type { AdminBookingRow } from "@/domain/admin/responses";
import type { AdminBookingsQuery } from "@/domain/admin/schema";
import { MONEY_SELECT, moneyStateOf } from "@/domain/bookings/money-state";
import type { Prisma } from "@/generated/prisma/client";
import type { Ctx } from "@/lib/actor";
import { db } from "@/lib/db";
import { keysetArgs, keysetPage } from "@/lib/keyset";

/** A booking whose payout waits for a reason. One with nothing left to pay out is not waiting. */
const HELD: Prisma.BookingWhereInput = { holdReason: { not: null, notIn: ["nothing_kept"] } };
/** The owner's bank contests the payment. */
const DISPUTED: Prisma.BookingWhereInput = { payments: { some: { disputes: { some: { closedAt: null } } } } };

/** The bookings of one work list. "problems" holds what an admin must check and no other list shows. */
export async function bookingsFilter(show: NonNullable<AdminBookingsQuery["show"]>): Promise<Prisma.BookingWhereInput> {
  if (show === "complaints") return { complaint: { decidedAt: null } };
  if (show === "held") return HELD;
  if (show === "disputes") return DISPUTED;
  return { id: { in: await problemBookingIds() } };
}

/**
 * Bookings on hold for a reason other than a complaint, with an open dispute, a failed transfer, or a failed refund that
 * is still owed. One statement of four indexed reads: an OR over them would scan all bookings.
 */
async function problemBookingIds() {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Booking" WHERE "holdReason" IS NOT NULL AND "holdReason" NOT IN ('nothing_kept', 'complaint')
    UNION SELECT p."bookingId" FROM "Dispute" d JOIN "Payment" p ON p.id = d."paymentId" WHERE d."closedAt" IS NULL
    UNION SELECT "bookingId" FROM "Transfer" WHERE status = 'FAILED'
    UNION SELECT "bookingId" FROM "Refund" WHERE status = 'FAILED' AND "closedAt" IS NULL
    LIMIT 1000`;
  return rows.map(({ id }) => id);
}

const ROW = {
  ...{ id: true, service: true, status: true, startsAt: true, endsAt: true, priceCents: true, createdAt: true },
  holdReason: true,
  owner: { select: { name: true } },
  caregiver: { select: { user: { select: { name: true } } } },
  complaint: { select: { decidedAt: true } },
  ...MONEY_SELECT,
} satisfies Prisma.BookingSelect;

/** A page of all bookings, newest first: by status, by problem, by one id or one email address. */
export async function listAllBookings({ actor }: Ctx, { status, show, q, ...cursors }: AdminBookingsQuery) {
  requireAdmin(actor);
  const where = {
    AND: [show ? await bookingsFilter(show) : {}, q ? await searchFilter(q) : {}, status ? { status } : {}],
  };
  const found = await db.booking.findMany({
    ...keysetArgs(where, cursors),
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: ROW,
  });
  const { rows, ...around } = keysetPage(found, cursors);
  return { rows: rows.map(toRow), ...around };
}

/** Matches a full id or a full address only, so that nobody can browse people by prefix. */
async function searchFilter(q: string): Promise<Prisma.BookingWhereInput> {
  if (z.uuid().safeParse(q).success) return { id: q };
  const user = await db.user.findUnique({ where: { email: q.toLowerCase() }, select: { id: true } });
  return user ? { OR: [{ ownerId: user.id }, { caregiverId: user.id }] } : { id: { in: [] } };
}

function toRow(booked: Prisma.BookingGetPayload<{ select: typeof ROW }>): AdminBookingRow {
  const { owner, caregiver, complaint, payments, refunds, ...booking } = booked;
  return {
    ...booking,
    ownerName: publicName(owner.name),
    caregiverName: publicName(caregiver.user.name),
    hasOpenComplaint: complaint?.decidedAt === null,
    money: moneyStateOf({ payments, refunds }),
  };
}
