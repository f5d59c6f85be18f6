import { z } from "zod";
import { keptOf } from "@/domain/bookings/kept";
import { stepsFor } from "@/domain/bookings/lifecycle";
import { publicName } from "@/domain/caregivers/public-name";
import type { Prisma } from "@/generated/prisma/client";
import type { Ctx } from "@/lib/actor";
import { db } from "@/lib/db";
import { notFound } from "@/lib/errors";
import type { BookingFile } from "./booking-file-answer";
import { adminId } from "./only-admin";

const PERSON = { select: { id: true, name: true, email: true } } as const;
const OLDEST_FIRST = { createdAt: "asc" } as const;

const MOVEMENT = { id: true, amountCents: true, status: true, createdAt: true } as const;

const FILE = {
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

type Loaded = Prisma.BookingGetPayload<{ select: typeof FILE }>;

/** What an admin decides about a booking by, besides the agreement: money with its ids at Stripe, books and audit. */
export async function bookingFile({ actor }: Ctx, id: string): Promise<BookingFile> {
  const me = adminId(actor);
  if (!z.uuid().safeParse(id).success) throw notFound("booking");
  const booking = await db.booking.findUnique({ where: { id }, select: FILE });
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
    leftCents: paid ? await keptOf(db, paid) : 0,
    postings,
    audit,
  };
}

/** What the books say of this booking, in the order it was posted. */
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
  const deeds = await db.auditLog.findMany({ where: { subject: `booking:${bookingId}` }, orderBy: { seq: "desc" } });
  const admins = await db.user.findMany({
    where: { id: { in: deeds.map(({ actorId }) => actorId) } },
    select: { id: true, name: true },
  });
  return deeds.map(({ seq, action, reason, at, actorId }) => ({
    ...{ seq: Number(seq), action, reason, at },
    by: admins.find((admin) => admin.id === actorId)?.name ?? actorId,
  }));
}
