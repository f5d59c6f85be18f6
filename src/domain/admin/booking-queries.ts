import { z } from "zod";
import { publicName } from "@/domain/caregivers/public-name";
import type { Prisma } from "@/generated/prisma/client";
import type { Ctx } from "@/lib/actor";
import { db } from "@/lib/db";
import { aroundRow, pageAround } from "@/lib/page-around";
import type { AdminBookingRow } from "./answers";
import { shown } from "./booking-filters";
import { adminId } from "./only-admin";
import type { AdminBookingsQuery } from "./schema";

const ROW = {
  ...{ id: true, service: true, status: true, startsAt: true, endsAt: true, priceCents: true, createdAt: true },
  holdReason: true,
  owner: { select: { name: true } },
  caregiver: { select: { user: { select: { name: true } } } },
  complaint: { select: { decidedAt: true } },
  payments: { select: { disputes: { where: { closedAt: null }, select: { id: true } } } },
} satisfies Prisma.BookingSelect;

/** A page of all bookings, newest first: by status, by what is wrong, by one id or one e-mail address. */
export async function listAllBookings({ actor }: Ctx, { status, show, q, ...cursors }: AdminBookingsQuery) {
  adminId(actor);
  const where = { AND: [show ? await shown(show) : {}, q ? await wanted(q) : {}, status ? { status } : {}] };
  const found = await db.booking.findMany({
    ...aroundRow(where, cursors),
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: ROW,
  });
  const { rows, ...around } = pageAround(found, cursors);
  return { rows: rows.map(row), ...around };
}

/** A whole id or a whole address, so that nobody leafs through people by their first letters. */
async function wanted(q: string): Promise<Prisma.BookingWhereInput> {
  if (z.uuid().safeParse(q).success) return { id: q };
  const user = await db.user.findUnique({ where: { email: q.toLowerCase() }, select: { id: true } });
  return user ? { OR: [{ ownerId: user.id }, { caregiverId: user.id }] } : { id: { in: [] } };
}

function row(booked: Prisma.BookingGetPayload<{ select: typeof ROW }>): AdminBookingRow {
  const { owner, caregiver, complaint, payments, ...booking } = booked;
  return {
    ...booking,
    ownerName: publicName(owner.name),
    caregiverName: publicName(caregiver.user.name),
    hasOpenComplaint: complaint?.decidedAt === null,
    hasOpenDispute: payments.some(({ disputes }) => disputes.length > 0),
  };
}
