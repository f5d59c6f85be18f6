import { z } from "zod";
import { BookingStatus, Service } from "@/generated/prisma/enums";
import { Cents, Instant, KeysetLinks } from "@/lib/http/response-schemas";

/** A page of Stripe's to go to. */
export const RedirectTarget = z.strictObject({ url: z.url() });

/** How a booking stands after a look at Stripe. */
export const CheckedPayment = z.strictObject({ status: z.enum(BookingStatus) });

/** How far a caregiver's payout account is: none, Stripe wants more, or ready. */
export const PayoutAccount = z.strictObject({ state: z.enum(["none", "more_needed", "ready"]) });

/** One line of a caregiver's earnings: what is left of the price, our commission, their share, and where that share is. */
export const EarningLine = z.strictObject({
  id: z.uuid(),
  service: z.enum(Service),
  status: z.enum(BookingStatus),
  startsAt: Instant,
  endsAt: Instant,
  priceCents: Cents,
  ownerName: z.string(),
  keptCents: Cents,
  feeCents: Cents,
  caregiverCents: Cents,
  state: z.enum(["paid_out", "sending", "nothing", "held", "waiting"]),
  waitsUntil: Instant,
  paidOutAt: Instant.nullable(),
});
export type EarningLine = z.infer<typeof EarningLine>;

export const Earnings = z.strictObject({ lines: z.array(EarningLine), ...KeysetLinks });
