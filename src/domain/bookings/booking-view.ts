import { z } from "zod";
import { OwnPet } from "@/domain/pets/answers";
import { BookingStatus, MovementStatus, Role } from "@/generated/prisma/enums";
import { Cents, Instant } from "@/lib/route/answer-shapes";
import { CareMoment, IfCancelled, PriceParts, Stepped, Terms } from "./answers";
import { lifecycle, type Step } from "./lifecycle";

const STEPS = Object.keys(lifecycle) as [Step, ...Step[]]; // the table is never empty

/** Open to the caregiver from payment until 48 h after the end; always to the owner, whose they are. */
const Access = z.strictObject({
  phone: z.string().nullable(),
  street: z.string().nullable(),
  postcode: z.string().nullable(),
  city: z.string().nullable(),
  accessNotes: z.string().nullable(),
  emergencyName: z.string(),
  emergencyPhone: z.string(),
  vetName: z.string().nullable(),
  vetPhone: z.string().nullable(),
});

const Somebody = { id: z.uuid(), name: z.string(), city: z.string().nullable() };

const Event = z.strictObject({
  step: z.string(),
  toStatus: z.enum(BookingStatus),
  at: Instant,
  actorRole: z.string(),
});

const Refund = z.strictObject({
  id: z.uuid(),
  amountCents: Cents,
  status: z.enum(MovementStatus),
  createdAt: Instant,
  reason: z.string(),
});

const Transfer = z.strictObject({ amountCents: Cents, status: z.enum(MovementStatus), createdAt: Instant });

/** An objection and what became of it, as both parties read it: not which admin decided. */
const ToldComplaint = z.strictObject({
  text: z.string(),
  openedAt: Instant,
  decidedAt: Instant.nullable(),
  refundCents: Cents.nullable(),
  decisionNote: z.string().nullable(),
});

/** One booking as its reader may see it. */
export const BookingView = z.strictObject({
  ...Stepped.shape,
  ...CareMoment,
  ...PriceParts,
  ...Terms,
  feeCents: Cents,
  caregiverCents: Cents,
  respondBy: Instant,
  payBy: Instant.nullable(),
  createdAt: Instant,
  message: z.string().nullable(),
  offLeash: z.boolean(),
  payoutEligibleAt: Instant.nullable(),
  holdReason: z.string().nullable(),
  declinedReason: z.string().nullable(),
  declineNote: z.string().nullable(),
  cancelledBy: z.enum(Role).nullable(),
  cancelReason: z.string().nullable(),
  refundDueCents: Cents.nullable(),
  events: z.array(Event),
  paymentProcessing: z.boolean(),
  paidAt: Instant.nullable(),
  keptShareCents: Cents,
  refunds: z.array(Refund),
  transfer: Transfer.nullable(),
  complaint: ToldComplaint.nullable(),
  owner: z.strictObject(Somebody),
  caregiver: z.strictObject({ ...Somebody, phone: z.string().nullable(), street: z.string().nullable() }),
  /** `medical` opens to the caregiver with the rest of what is private. */
  pets: z.array(OwnPet),
  access: Access.nullable(),
  ifCancelledNow: IfCancelled,
  can: z.array(z.enum(STEPS)),
  party: z.enum(["owner", "caregiver", "admin", "system"]),
  now: Instant,
});
export type BookingView = z.infer<typeof BookingView>;
