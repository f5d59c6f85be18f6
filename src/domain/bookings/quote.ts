import type { Ctx } from "@/lib/actor";
import { db } from "@/lib/db";
import { offerFor } from "./offer";
import type { QuoteQuery } from "./schema";

/** The price of a wish with its parts, in cents, and until when cancelling it is free. Anybody may ask. */
export async function quoteBooking({ now }: Ctx, caregiverId: string, { petCount, ...when }: QuoteQuery) {
  const { period, price, policy, fullRefundUntil } = await offerFor(db, now, { caregiverId, when, petCount });
  const { feeBps: _feeBps, feeCents: _feeCents, caregiverCents: _caregiverCents, ...shown } = price;
  return {
    startsAt: period.startsAt,
    endsAt: period.endsAt,
    minutes: period.minutes,
    ...shown,
    policy,
    fullRefundUntil,
  };
}
