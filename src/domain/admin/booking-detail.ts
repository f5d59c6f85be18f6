import { z } from "zod";
import { requireAdmin } from "@/domain/accounts/authorize";
import { publicName } from "@/domain/accounts/profile";
import type { BookingDetail } from "@/domain/admin/responses";
import { auditEntries, auditReading } from "@/domain/audit";
import { entitlementOf, keptCentsOf } from "@/domain/bookings/balance";
import { stepsFor } from "@/domain/bookings/lifecycle";
import { balanceOf, receivableAccount } from "@/domain/payments/ledger";
import type { Prisma } from "@/generated/prisma/client";
import type { Ctx } from "@/lib/actor";
import { db } from "@/lib/db";
import { notFound } from "@/lib/errors";

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
    select: { ...MOVEMENT, reason: true, note: true, stripeRefundId: true, failureReason: true, closedAt: true },
  },
  transfer: {
    select: {
      ...{ ...MOVEMENT, stripeTransferId: true },
      reversals: { orderBy: OLDEST_FIRST, select: { ...MOVEMENT, stripeReversalId: true } },
    },
  },
  complaint: { omit: { id: true, bookingId: true, decidedBy: true } },
} satisfies Prisma.BookingSelect;

type Loaded = Prisma.BookingGetPayload<{ select: typeof DETAIL }>;

/** What an admin needs to decide on a booking, besides the agreement: payments with their Stripe ids, ledger and audit trail. */
export async function getBookingDetail(ctx: Ctx, id: string): Promise<BookingDetail> {
  const me = requireAdmin(ctx.actor);
  if (!z.uuid().safeParse(id).success) throw notFound("booking");
  const booking = await db.booking.findUnique({ where: { id }, select: DETAIL });
  if (!booking) throw notFound("booking");
  await auditReading(ctx, { action: "booking.read", subject: `booking:${id}` });
  const canDecide = me !== booking.ownerId && me !== booking.caregiverId;
  const paid = booking.payments.find(({ status }) => status === "SUCCEEDED");
  const { owner, caregiver, pets, payments, holdReason, refunds, transfer, complaint } = booking;
  const owed = refunds.filter(({ status, closedAt }) => status === "FAILED" && closedAt === null);
  const due = paid && (await entitlementOf(db, paid));
  const [postings, entries, receivableCents] = await Promise.all([
    postingsOf(booking),
    auditEntries({ subject: `booking:${id}` }),
    balanceOf(db, receivableAccount(booking.caregiverId)),
  ]);
  return {
    ...{ id, holdReason, transfer, complaint },
    refunds: refunds.map(({ closedAt: _, ...refund }) => refund),
    owedCents: owed.reduce((sum, { amountCents }) => sum + amountCents, 0),
    receivableCents,
    owner: { ...owner, name: publicName(owner.name) },
    caregiver: { ...caregiver.user, name: publicName(caregiver.user.name) },
    petNames: pets.map(({ pet }) => pet.name),
    payments: payments.map(({ disputes: _, ...payment }) => payment),
    disputes: payments.flatMap(({ disputes }) => disputes),
    canDecide,
    steps: canDecide ? stepsFor("admin", booking.status) : [],
    leftCents: due ? keptCentsOf(due) : 0,
    shareCents: due?.caregiverCents ?? 0,
    postings,
    audit: entries.map(({ subject: _, ...entry }) => entry),
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
