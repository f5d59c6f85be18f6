import { z } from "zod";
import { lifecycle, type Step } from "@/domain/bookings/lifecycle";
import { MONEY_STATES, REFUND_STATES } from "@/domain/bookings/money-state";
import { OwnPet } from "@/domain/pets/responses";
import { BookingStatus, CancellationPolicy, MovementStatus, Role, Service, Species } from "@/generated/prisma/enums";
import { Cents, Instant, KeysetLinks } from "@/lib/http/response-schemas";

/** A booking after a step. */
export const TransitionedBooking = z.strictObject({ id: z.uuid(), status: z.enum(BookingStatus) });
export const AcceptedBooking = TransitionedBooking.extend({ payBy: Instant.nullable() });
export const CancelledBooking = TransitionedBooking.extend({ refundCents: Cents });

/** A request that was made. */
export const RequestedBooking = TransitionedBooking.extend({ priceCents: Cents, respondBy: Instant });

/** What care, and when. */
export const CarePeriod = { service: z.enum(Service), startsAt: Instant, endsAt: Instant };

/** A booking in a list: no more of the other party than a first name. */
const BookingCard = z.strictObject({
  ...TransitionedBooking.shape,
  ...CarePeriod,
  /** How far the money is. */
  money: z.enum(MONEY_STATES),
  priceCents: Cents,
  caregiverCents: Cents,
  respondBy: Instant,
  payBy: Instant.nullable(),
  ownerId: z.uuid(),
  caregiverId: z.uuid(),
  ownerName: z.string(),
  caregiverName: z.string(),
  caregiverCity: z.string().nullable(),
  pets: z.array(z.strictObject({ name: z.string(), species: z.enum(Species) })),
  /** The ids of those who wrote a review. */
  reviewedBy: z.array(z.uuid()),
});
export type BookingCard = z.infer<typeof BookingCard>;

export const BookingPage = z.strictObject({ bookings: z.array(BookingCard), ...KeysetLinks });

/** What cancelling now would mean: back in all, back already, what the caregiver gets of the rest, and the rest. */
export const CancellationOutcome = z.strictObject({
  refundCents: Cents,
  earlierCents: Cents,
  caregiverCents: Cents,
  keptCents: Cents,
});

export const CancellationQuote = z.strictObject({
  ...CancellationOutcome.shape,
  priceCents: Cents,
  fullRefundUntil: Instant,
  startsAt: Instant,
  policy: z.enum(CancellationPolicy),
  money: z.enum(MONEY_STATES),
  now: Instant,
});

/** How long care takes and what its price is made of. */
export const PriceParts = {
  minutes: z.int().nullable(),
  baseCents: Cents,
  extraPetCents: Cents,
  petCount: z.int(),
  units: z.int(),
  holidayUnits: z.int(),
  holidayPercent: z.int(),
  priceCents: Cents,
};
/** Until when cancelling is free, and by which rule. */
export const CancellationTerms = { policy: z.enum(CancellationPolicy), fullRefundUntil: Instant };

export const Quote = z.strictObject({
  startsAt: Instant,
  endsAt: Instant,
  ...PriceParts,
  holidayCents: Cents,
  ...CancellationTerms,
  /** Until when the caregiver may answer, if the request is sent now. */
  respondBy: Instant,
  /** The server's clock. */
  now: Instant,
});

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

const PARTY = { id: z.uuid(), name: z.string(), city: z.string().nullable() };

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
  state: z.enum(REFUND_STATES),
});

const Transfer = z.strictObject({ amountCents: Cents, status: z.enum(MovementStatus), createdAt: Instant });

/** An objection and what became of it, as both parties read it: not which admin decided. */
const ComplaintView = z.strictObject({
  text: z.string(),
  openedAt: Instant,
  decidedAt: Instant.nullable(),
  refundCents: Cents.nullable(),
  decisionNote: z.string().nullable(),
  /** The caregiver's side. */
  reply: z.string().nullable(),
  repliedAt: Instant.nullable(),
});

/** One booking as its reader may see it. */
export const BookingView = z.strictObject({
  ...TransitionedBooking.shape,
  ...CarePeriod,
  ...PriceParts,
  ...CancellationTerms,
  feeCents: Cents,
  caregiverCents: Cents,
  respondBy: Instant,
  payBy: Instant.nullable(),
  createdAt: Instant,
  message: z.string().nullable(),
  /** Contact data is masked in the message or the note until payment. */
  contactHidden: z.boolean(),
  offLeash: z.boolean(),
  payoutEligibleAt: Instant.nullable(),
  holdReason: z.string().nullable(),
  declinedReason: z.string().nullable(),
  declineNote: z.string().nullable(),
  cancelledBy: z.enum(Role).nullable(),
  cancelReason: z.string().nullable(),
  refundDueCents: Cents.nullable(),
  events: z.array(Event),
  /** How far the money is: with the status it decides every sentence about it. */
  money: z.enum(MONEY_STATES),
  paidAt: Instant.nullable(),
  keptShareCents: Cents,
  refunds: z.array(Refund),
  transfer: Transfer.nullable(),
  complaint: ComplaintView.nullable(),
  owner: z.strictObject(PARTY),
  caregiver: z.strictObject({ ...PARTY, phone: z.string().nullable(), street: z.string().nullable() }),
  /** `medical` opens to the caregiver with the rest of what is private. */
  pets: z.array(OwnPet),
  /** For the caregiver: from their place to the owner's municipality, in whole kilometres. */
  distanceKm: z.int().nullable(),
  access: Access.nullable(),
  ifCancelledNow: CancellationOutcome,
  can: z.array(z.enum(STEPS)),
  party: z.enum(["owner", "caregiver", "admin", "system"]),
  now: Instant,
});
export type BookingView = z.infer<typeof BookingView>;
