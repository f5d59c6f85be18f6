import { completeDue } from "@/domain/bookings/complete-due";
import { sendPayout } from "@/domain/payments/send-payout";
import { db } from "@/lib/db";
import { after, HOUR_MS } from "@/lib/time";
import { givePayoutAccount, type Outside, settleDown } from "./outside";
import { acceptedWalk, openCheckout, system } from "./stories";

/** An accepted walk that the owner paid, by a caregiver with a payout account. */
export async function paidWalk(
  { stripe }: Outside,
  { card, ...options }: { priceCents?: number; startsAt?: Date; card?: string } = {},
) {
  const story = await acceptedWalk(options);
  await givePayoutAccount(story.caregiver.id, (id) => stripe.control.completeAccount(id));
  stripe.control.pay(await openCheckout(story.owner, story.id), card ? { card } : undefined);
  await stripe.control.webhooksIdle();
  await settleDown();
  return story;
}

/** The walk was given and is over; answers the instant it ended. */
export async function given(id: string) {
  const { endsAt } = await db.booking.findUniqueOrThrow({ where: { id } });
  await completeDue(system(endsAt));
  await settleDown();
  return endsAt;
}

/** The walk was given and its caregiver paid, 48 h later. */
export async function paidOut(id: string) {
  const due = after(await given(id), 48 * HOUR_MS);
  await sendPayout(system(due), id);
  await settleDown();
  return due;
}
