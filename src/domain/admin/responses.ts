import { z } from "zod";
import { MONEY_STATES } from "@/domain/bookings/money-state";
import { BookingView, CancellationOutcome } from "@/domain/bookings/responses";
import { SUPPORT_CANCEL_REASONS } from "@/domain/bookings/schema";
import { BookingStatus, CaregiverStatus, MovementStatus, PaymentStatus, Service } from "@/generated/prisma/enums";
import { Cents, Instant, KeysetLinks } from "@/lib/http/response-schemas";

/** Who would pay what of a refund. `afterTransfer`: the caregiver's part is taken back from them. */
export const RefundPreview = z.strictObject({
  paidCents: Cents,
  refundedCents: Cents,
  leftCents: Cents,
  amountCents: Cents,
  ownerGetsCents: Cents,
  caregiverGivesBackCents: Cents,
  platformGivesCents: Cents,
  afterTransfer: z.boolean(),
});
export type RefundPreview = z.infer<typeof RefundPreview>;

/** Above the limit nothing is given back yet: it waits for another admin. */
export const PROPOSED = { proposed: z.literal(true).optional() };

export const CreatedRefund = RefundPreview.extend({ id: z.uuid(), ...PROPOSED });

/** What is refunded once more. */
export const RetriedRefund = z.strictObject({ bookingId: z.uuid(), amountCents: Cents });

/** What cancelling now would give back, for each reason. */
export const CancellationPreview = z.strictObject({
  choices: z.array(CancellationOutcome.extend({ reason: z.enum(SUPPORT_CANCEL_REASONS) })),
});
export type CancellationPreview = z.infer<typeof CancellationPreview>;

/** What lists for admins say of a booking: the care with its price, and whose it is. */
export const CARE = { service: z.enum(Service), startsAt: Instant, endsAt: Instant, priceCents: Cents };
export const PARTIES = { ownerName: z.string(), caregiverName: z.string() };

const AdminBookingRow = z.strictObject({
  id: z.uuid(),
  ...CARE,
  status: z.enum(BookingStatus),
  createdAt: Instant,
  holdReason: z.string().nullable(),
  ...PARTIES,
  hasOpenComplaint: z.boolean(),
  money: z.enum(MONEY_STATES),
});
export type AdminBookingRow = z.infer<typeof AdminBookingRow>;

export const AdminBookingPage = z.strictObject({ rows: z.array(AdminBookingRow), ...KeysetLinks });

export const DecidedCaregiver = z.strictObject({ id: z.uuid(), status: z.enum(CaregiverStatus) });

/** What ended, or waits for an admin, because somebody lost their rights. */
const EndedBookings = { requests: z.int(), cancelled: z.int(), running: z.int(), held: z.int() };
export const EndedPerson = z.strictObject({ id: z.uuid(), ...EndedBookings });
/** How many payouts and bookings under way go on. */
export const RestoredPerson = z.strictObject({ id: z.uuid(), released: z.int() });

/** The caregivers a bulk decision applied to, and those it did not, each with the error code of a single decision. */
export const BulkOutcome = z.strictObject({
  done: z.array(z.uuid()),
  refused: z.array(z.strictObject({ id: z.uuid(), code: z.string() })),
});
export type BulkOutcome = z.infer<typeof BulkOutcome>;

const Party = z.strictObject({
  ...{ id: z.uuid(), name: z.string(), email: z.string().nullable() },
  suspendedAt: Instant.nullable(),
  erasedAt: Instant.nullable(),
});
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

const AuditEntry = z.strictObject({
  seq: z.int(),
  action: z.string(),
  reason: z.string().nullable(),
  at: Instant,
  by: z.string(),
});

/** What an admin decides about a booking by, besides the agreement: money with its ids at Stripe, books and audit. No keys, no phones. */
export const BookingDetail = z.strictObject({
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
  /** What the caregiver is due of the payment. */
  shareCents: Cents,
  /** Refunds that failed and that nothing has made good: an admin makes them once more. */
  owedCents: Cents,
  /** What the caregiver owes from refunds after earlier payouts. */
  receivableCents: Cents,
  postings: z.array(Posting),
  audit: z.array(AuditEntry),
});
export type BookingDetail = z.infer<typeof BookingDetail>;

/** Movements of our balance at Stripe that nothing explains; `note` says what was tried. */
export const Suspense = z.strictObject({
  movements: z.array(
    z.strictObject({
      id: z.string(),
      type: z.string(),
      source: z.string().nullable(),
      netCents: z.int(),
      at: Instant,
      note: z.string().nullable(),
    }),
  ),
});

export const ResolvedMovement = z.strictObject({ id: z.string(), state: z.literal("RESOLVED") });
