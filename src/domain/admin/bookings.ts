import { z } from "zod";
import { publicName } from "@/domain/accounts/profile";
import { requireAdmin } from "@/domain/admin/authorize";
import type { AdminBookingRow, BookingDetail } from "@/domain/admin/responses";
import type { AdminBookingsQuery } from "@/domain/admin/schema";
import { entitlementOf, keptCentsOf } from "@/domain/bookings/balance";
import { stepsFor } from "@/domain/bookings/lifecycle";
import type { Prisma } from "@/generated/prisma/client";
import type { Ctx } from "@/lib/actor";
import { db } from "@/lib/db";
import { notFound } from "@/lib/errors";
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
 * nobody has repeated. One statement of four indexed reads: an OR over them would scan all bookings.
 */
async function problemBookingIds() {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Booking" WHERE "holdReason" IS NOT NULL AND "holdReason" NOT IN ('nothing_kept', 'complaint')
    UNION SELECT p."bookingId" FROM "Dispute" d JOIN "Payment" p ON p.id = d."paymentId" WHERE d."closedAt" IS NULL
    UNION SELECT "bookingId" FROM "Transfer" WHERE status = 'FAILED'
    UNION SELECT r."bookingId" FROM "Refund" r WHERE r.status = 'FAILED' AND NOT EXISTS (SELECT 1 FROM "Refund" s
      WHERE s."paymentId" = r."paymentId" AND s.status <> 'FAILED' AND s."createdAt" > r."createdAt")
    LIMIT 1000`;
  return rows.map(({ id }) => id);
}

const ROW = {
  ...{ id: true, service: true, status: true, startsAt: true, endsAt: true, priceCents: true, createdAt: true },
  holdReason: true,
  owner: { select: { name: true } },
  caregiver: { select: { user: { select: { name: true } } } },
  complaint: { select: { decidedAt: true } },
  payments: { select: { disputes: { where: { closedAt: null }, select: { id: true } } } },
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
  const { owner, caregiver, complaint, payments, ...booking } = booked;
  return {
    ...booking,
    ownerName: publicName(owner.name),
    caregiverName: publicName(caregiver.user.name),
    hasOpenComplaint: complaint?.decidedAt === null,
    hasOpenDispute: payments.some(({ disputes }) => disputes.length > 0),
  };
}

const PERSON = { select: { id: true, name: true, email: true, suspendedAt: true, erasedAt: true } } as const;
const OLDEST_FIRST = { createdAt: "asc" } as const;

const MOVEMENT = { id: true, amountCents: true, status: true, createdAt: true } as const;

const DETAIL = {
  ...{ id: true, ownerId: true, caregiverId: true, status: true, holdReason: true },
  owner: PERSON,
  caregiver: { select: { user: PERSON } },
  pets: { select: { pet: { select: { name: true } } } },
  payments: {
    orderBy: OLDEST_FIRST,
    select: {
      ...{ ...MOVEMENT, checkoutSessionId: true, chargeId: true, stripeFeeCents: true, succeededAt: true },
      disputes: { omit: { paymentId: true } },
    },
  },
  refunds: {
    orderBy: OLDEST_FIRST,
    select: { ...MOVEMENT, reason: true, note: true, stripeRefundId: true, failureReason: true },
  },
  transfer: {
    select: {
      ...{ ...MOVEMENT, stripeTransferId: true },
      reversals: { orderBy: OLDEST_FIRST, select: { ...MOVEMENT, stripeReversalId: true } },
    },
  },
  complaint: { select: { text: true, openedAt: true, decidedAt: true, refundCents: true, decisionNote: true } },
} satisfies Prisma.BookingSelect;

type Loaded = Prisma.BookingGetPayload<{ select: typeof DETAIL }>;

/** What an admin needs to decide on a booking, besides the agreement: payments with their Stripe ids, ledger and audit trail. */
export async function getBookingDetail({ actor }: Ctx, id: string): Promise<BookingDetail> {
  const me = requireAdmin(actor);
  if (!z.uuid().safeParse(id).success) throw notFound("booking");
  const booking = await db.booking.findUnique({ where: { id }, select: DETAIL });
  if (!booking) throw notFound("booking");
  const canDecide = me !== booking.ownerId && me !== booking.caregiverId;
  const paid = booking.payments.find(({ status }) => status === "SUCCEEDED");
  const { owner, caregiver, pets, payments, holdReason, refunds, transfer, complaint } = booking;
  const [postings, audit] = await Promise.all([postingsOf(booking), auditOf(id)]);
  return {
    ...{ id, holdReason, refunds, transfer, complaint },
    owner: { ...owner, name: publicName(owner.name) },
    caregiver: { ...caregiver.user, name: publicName(caregiver.user.name) },
    petNames: pets.map(({ pet }) => pet.name),
    payments: payments.map(({ disputes: _, ...payment }) => payment),
    disputes: payments.flatMap(({ disputes }) => disputes),
    canDecide,
    steps: canDecide ? stepsFor("admin", booking.status) : [],
    leftCents: paid ? keptCentsOf(await entitlementOf(db, paid)) : 0,
    postings,
    audit,
  };
}

/** The ledger postings of this booking, in posting order. */
async function postingsOf({ payments, refunds, transfer }: Loaded) {
  const disputes = payments.flatMap((payment) => payment.disputes);
  const sources = [
    { sourceType: "payment", sourceId: { in: payments.map((payment) => payment.id) } },
    { sourceType: "refund", sourceId: { in: refunds.map((refund) => refund.id) } },
    { sourceType: "transfer", sourceId: { in: transfer ? [transfer.id] : [] } },
    { sourceType: "reversal", sourceId: { in: transfer?.reversals.map((reversal) => reversal.id) ?? [] } },
    { sourceType: "dispute", sourceId: { in: disputes.map(({ stripeDisputeId }) => stripeDisputeId) } },
  ];
  const entries = await db.journalEntry.findMany({
    where: { OR: sources },
    orderBy: [{ at: "asc" }, { id: "asc" }],
    include: { postings: { orderBy: { amountCents: "desc" } } },
  });
  return entries.flatMap(({ at, sourceType, kind, postings }) =>
    postings.map(({ id, account, amountCents }) => ({ id, at, sourceType, kind, account, amountCents })),
  );
}

async function auditOf(bookingId: string) {
  const auditRows = await db.auditLog.findMany({
    where: { subject: `booking:${bookingId}` },
    orderBy: { seq: "desc" },
  });
  const admins = await db.user.findMany({
    where: { id: { in: auditRows.map(({ actorId }) => actorId) } },
    select: { id: true, name: true },
  });
  return auditRows.map(({ seq, action, reason, at, actorId }) => ({
    ...{ seq: Number(seq), action, reason, at },
    by: admins.find((admin) => admin.id === actorId)?.name ?? actorId,
  }));
}

/** Open work for an admin: caregivers to decide on, complaints to decide, bookings with payment problems. */
export async function countOpenWork({ actor }: Ctx) {
  requireAdmin(actor);
  const [caregiversWaiting, complaintsOpen, bookingsWithProblems] = await Promise.all([
    db.caregiver.count({ where: { status: "SUBMITTED" } }),
    db.complaint.count({ where: { decidedAt: null } }),
    db.booking.count({ where: await bookingsFilter("problems") }),
  ]);
  return { caregiversWaiting, complaintsOpen, bookingsWithProblems };
}
