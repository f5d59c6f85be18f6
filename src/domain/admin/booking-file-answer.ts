import { z } from "zod";
import { BookingView } from "@/domain/bookings/booking-view";
import { MovementStatus, PaymentStatus } from "@/generated/prisma/enums";
import { Cents, Instant } from "@/lib/route/answer-shapes";

const Party = z.strictObject({ id: z.uuid(), name: z.string(), email: z.string().nullable() });
const Movement = { id: z.uuid(), amountCents: Cents, createdAt: Instant };

const Payment = z.strictObject({
  ...Movement,
  status: z.enum(PaymentStatus),
  checkoutSessionId: z.string().nullable(),
  chargeId: z.string().nullable(),
  stripeFeeCents: Cents.nullable(),
  succeededAt: Instant.nullable(),
});

const Refund = z.strictObject({
  ...Movement,
  status: z.enum(MovementStatus),
  reason: z.string(),
  note: z.string().nullable(),
  stripeRefundId: z.string().nullable(),
  failureReason: z.string().nullable(),
});

const Reversal = z.strictObject({
  ...Movement,
  status: z.enum(MovementStatus),
  stripeReversalId: z.string().nullable(),
});

const Transfer = z.strictObject({
  ...Movement,
  status: z.enum(MovementStatus),
  stripeTransferId: z.string().nullable(),
  reversals: z.array(Reversal),
});

const Dispute = z.strictObject({
  id: z.uuid(),
  amountCents: Cents,
  stripeDisputeId: z.string(),
  status: z.string(),
  openedAt: Instant,
  closedAt: Instant.nullable(),
});

/** One line of the books. */
const Posting = z.strictObject({
  id: z.uuid(),
  at: Instant,
  sourceType: z.string(),
  kind: z.string(),
  account: z.string(),
  amountCents: Cents,
});

const Deed = z.strictObject({
  seq: z.int(),
  action: z.string(),
  reason: z.string().nullable(),
  at: Instant,
  by: z.string(),
});

/** What an admin decides about a booking by, besides the agreement: money with its ids at Stripe, books and audit. No keys, no phones. */
export const BookingFile = z.strictObject({
  id: z.uuid(),
  holdReason: z.string().nullable(),
  owner: Party,
  caregiver: Party,
  petNames: z.array(z.string()),
  payments: z.array(Payment),
  refunds: z.array(Refund),
  transfer: Transfer.nullable(),
  disputes: z.array(Dispute),
  complaint: BookingView.shape.complaint,
  /** Nobody decides about a booking of their own. */
  canDecide: z.boolean(),
  steps: BookingView.shape.can,
  leftCents: Cents,
  postings: z.array(Posting),
  audit: z.array(Deed),
});
export type BookingFile = z.infer<typeof BookingFile>;
