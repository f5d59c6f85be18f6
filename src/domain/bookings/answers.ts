import { z } from "zod";
import { BookingStatus, CancellationPolicy, Service, Species } from "@/generated/prisma/enums";
import { Cents, Instant, PagesAround } from "@/lib/route/answer-shapes";

/** A booking after a step. */
export const Stepped = z.strictObject({ id: z.uuid(), status: z.enum(BookingStatus) });
export const Accepted = Stepped.extend({ payBy: Instant.nullable() });
export const Cancelled = Stepped.extend({ refundCents: Cents });

/** A request that was made. */
export const Requested = Stepped.extend({ priceCents: Cents, respondBy: Instant });

/** What care, and when. */
export const CareMoment = { service: z.enum(Service), startsAt: Instant, endsAt: Instant };

/** A booking in a list: no more of the other party than a first name. */
const BookingCard = z.strictObject({
  ...Stepped.shape,
  ...CareMoment,
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

export const BookingPage = z.strictObject({ bookings: z.array(BookingCard), ...PagesAround });

/** What cancelling now would mean: back in all, back already, what the caregiver gets of the rest, and the rest. */
export const IfCancelled = z.strictObject({
  refundCents: Cents,
  earlierCents: Cents,
  caregiverCents: Cents,
  keptCents: Cents,
});

export const CancellationQuote = z.strictObject({
  ...IfCancelled.shape,
  priceCents: Cents,
  fullRefundUntil: Instant,
  startsAt: Instant,
  policy: z.enum(CancellationPolicy),
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
export const Terms = { policy: z.enum(CancellationPolicy), fullRefundUntil: Instant };

export const Quote = z.strictObject({
  startsAt: Instant,
  endsAt: Instant,
  ...PriceParts,
  holidayCents: Cents,
  ...Terms,
});
