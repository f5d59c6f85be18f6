import { notify } from "@/domain/notices/notify";
import type { Ctx } from "@/lib/actor";
import { db, inTransaction } from "@/lib/db";
import { stripe } from "@/lib/stripe";

const SECOND_MS = 1000;

/** Notes what Stripe paid, or failed to pay, from a caregiver's balance to their bank; a failure is told once. */
export async function settleBankPayout({ now }: Ctx, stripeAccountId: string, stripePayoutId: string) {
  const payout = await stripe.payouts.retrieve(stripePayoutId, {}, { stripeAccount: stripeAccountId });
  const caregiver = await db.caregiver.findUnique({ where: { stripeAccountId }, select: { userId: true } });
  if (!caregiver) return;
  const { userId } = caregiver;
  const facts = {
    status: payout.status,
    amountCents: payout.amount,
    arrivesAt: new Date(payout.arrival_date * SECOND_MS),
    failureReason: payout.failure_message,
  };
  const createdAt = new Date(payout.created * SECOND_MS);
  await inTransaction(async (tx) => {
    await tx.bankPayout.upsert({
      where: { stripePayoutId },
      create: { ...facts, stripePayoutId, caregiverId: userId, createdAt },
      update: facts,
    });
    if (payout.status === "failed")
      await notify(tx, {
        template: "payout-failed",
        userId,
        about: stripePayoutId,
        now,
        facts: { amountCents: payout.amount },
      });
  });
}
