import type { Ctx } from "@/lib/actor";
import { db, inTransaction } from "@/lib/db";
import { must } from "@/lib/errors";
import { stripe } from "@/lib/stripe";
import { held, owedBy, post, STRIPE } from "./ledger";
import { callStripe, isRefusal } from "./stripe-call";

/**
 * Takes back from the caregiver their part of a refund that came after the payout. Where their balance is short it
 * becomes a receivable: the owner has their money either way.
 */
export async function sendReversal({ now }: Ctx, reversalId: string) {
  const reversal = await db.reversal.findUnique({ where: { id: reversalId }, include: { transfer: true } });
  if (reversal?.status !== "PENDING") return; // done, or gone with the transfer that Stripe refused
  const { transfer, amountCents } = reversal;
  const transferId = must(transfer.stripeTransferId, "confirmed transfer"); // not yet: the job is tried again
  const params = { amount: amountCents, metadata: { reversalId, bookingId: transfer.bookingId } };
  const find = async () =>
    (await stripe.transfers.listReversals(transferId)).data.find((sent) => sent.metadata?.reversalId === reversalId);
  const intent = { key: `reversal:${reversalId}`, operation: "transfer.reverse", params, find };

  let stripeReversalId: string | null = null;
  try {
    const send = (same: typeof params, options: { idempotencyKey: string }) =>
      stripe.transfers.createReversal(transferId, same, options);
    stripeReversalId = (await callStripe(now, intent, send)).id;
  } catch (error) {
    if (!isRefusal(error)) throw error; // a refusal means: their balance is short
  }
  const back = stripeReversalId !== null;
  await inTransaction(async (tx) => {
    await tx.reversal.update({
      where: { id: reversalId },
      data: { status: back ? "SUCCEEDED" : "FAILED", stripeReversalId },
    });
    await post(tx, {
      ...{ sourceType: "reversal", sourceId: reversalId, kind: back ? "settle" : "receivable", at: now },
      postings: {
        [back ? STRIPE : owedBy(transfer.caregiverId)]: amountCents,
        [held(transfer.bookingId)]: -amountCents,
      },
    });
  });
}
