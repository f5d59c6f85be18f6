import { z } from "zod";
import { IfCancelled } from "@/domain/bookings/answers";
import { SUPPORT_CANCEL_REASONS } from "@/domain/bookings/schema";
import { BookingStatus, CaregiverStatus, Service } from "@/generated/prisma/enums";
import { BREAKERS } from "@/lib/circuit-breaker/names";
import { BreakerStatus, SharedStatus } from "@/lib/circuit-breaker/status";
import { DashboardMetrics, PlatformHealth } from "@/lib/monitoring/figures";
import { Cents, Instant, PagesAround } from "@/lib/route/answer-shapes";
import { COMPLAINT_DECISIONS } from "./schema";

/** The breakers of the process that answers, and of every process heard of just now. */
export const BreakerReport = z.strictObject({
  here: z.record(z.enum(BREAKERS), BreakerStatus),
  instances: z.record(z.enum(BREAKERS), z.array(SharedStatus)),
});
export type BreakerReport = z.infer<typeof BreakerReport>;

export const OrderedBreaker = BreakerStatus.extend({ name: z.enum(BREAKERS) });

/** Where answers are remembered, as seen from the process that answers; look-ups are of all, in the last 15 minutes. */
export const CacheReport = z.strictObject({
  level: z.enum(["memory", "redis", "upstash"]),
  redis: z.enum(["ok", "full", "resting", "not used"]),
  /** Whether changes by other processes are heard at once. */
  hears: z.boolean(),
  lookUps: z.int(),
  hitRate: z.number().min(0).max(1).nullable(),
  clearedAt: Instant.nullable(),
});
export type CacheReport = z.output<typeof CacheReport>;

/** How the platform is doing: health in one word, and figures of all instances. */
export const PlatformFigures = z.strictObject({
  health: PlatformHealth,
  metrics: DashboardMetrics,
  at: z.iso.datetime(),
});
export type PlatformFigures = z.infer<typeof PlatformFigures>;

/** Who would pay what of a refund. `afterTransfer`: the caregiver's part is taken back, not kept. */
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

export const AddedRefund = RefundPreview.extend({ id: z.uuid() });

/** What cancelling now would give back, for each reason. */
export const CancellationPreview = z.strictObject({
  choices: z.array(IfCancelled.extend({ reason: z.enum(SUPPORT_CANCEL_REASONS) })),
});
export type CancellationPreview = z.infer<typeof CancellationPreview>;

const Care = { service: z.enum(Service), startsAt: Instant, endsAt: Instant, priceCents: Cents };
const Parties = { ownerName: z.string(), caregiverName: z.string() };

const AdminBookingRow = z.strictObject({
  id: z.uuid(),
  ...Care,
  status: z.enum(BookingStatus),
  createdAt: Instant,
  holdReason: z.string().nullable(),
  ...Parties,
  hasOpenComplaint: z.boolean(),
  hasOpenDispute: z.boolean(),
});
export type AdminBookingRow = z.infer<typeof AdminBookingRow>;

export const AdminBookingPage = z.strictObject({ rows: z.array(AdminBookingRow), ...PagesAround });

const ComplaintRow = z.strictObject({
  id: z.uuid(),
  bookingId: z.uuid(),
  text: z.string(),
  openedAt: Instant,
  decidedAt: Instant.nullable(),
  refundCents: Cents.nullable(),
  decisionNote: z.string().nullable(),
  ...Care,
  ...Parties,
});
export type ComplaintRow = z.infer<typeof ComplaintRow>;

export const ComplaintPage = z.strictObject({ rows: z.array(ComplaintRow), ...PagesAround });

export const DecidedComplaint = z.strictObject({
  bookingId: z.uuid(),
  decision: z.enum(COMPLAINT_DECISIONS),
  refundCents: Cents,
});

export const DecidedCaregiver = z.strictObject({ id: z.uuid(), status: z.enum(CaregiverStatus) });

/** Whom a bulk decision was carried out on, and whom not, with the code that each alone would have been refused with. */
export const BulkOutcome = z.strictObject({
  done: z.array(z.uuid()),
  refused: z.array(z.strictObject({ id: z.uuid(), code: z.string() })),
});
export type BulkOutcome = z.infer<typeof BulkOutcome>;
