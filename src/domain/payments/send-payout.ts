import { keptOf, lockBooking } from "@/domain/bookings/kept";
import { notify } from "@/domain/notices/notify";
import type { Transfer } from "@/generated/prisma/client";
import type { Ctx } from "@/lib/actor";
import { db, inTransaction } from "@/lib/db";
import { must } from "@/lib/errors";
import { split } from "@/lib/money";
import { stripe } from "@/lib/stripe";
import { forgetTransfer } from "./forget-transfer";
import { COMMISSION, held, post, STRIPE } from "./ledger";
import { duePayouts } from "./release-payouts";
import { callStripe, isRefusal } from "./stripe-call";

/** Sends the caregiver's share of what is kept to their Stripe account: once, however often this runs. */
export async function sendPayout(ctx: Ctx, bookingId: string) {
  const transfer = await intendTransfer(ctx, bookingId);
  if (!transfer || transfer.status === "SUCCEEDED") return;
  const payment = await db.payment.findFirstOrThrow({ where: { bookingId, status: "SUCCEEDED" } });
  const params = {
    amount: transfer.amountCents,
    currency: "eur",
    destination: transfer.destination,
    source_transaction: must(payment.chargeId, "charge"),
    transfer_group: bookingId,
    metadata: { bookingId, transferId: transfer.id },
  };
  const find = async () => (await stripe.transfers.list({ transfer_group: bookingId })).data[0];
  const intent = { key: `booking:${bookingId}:pay-out`, operation: "transfer.create", params, find };
  try {
    const sent = await callStripe(ctx.now, intent, (same, options) => stripe.transfers.create(same, options));
    await confirmTransfer(ctx, transfer, sent.id);
  } catch (error) {
    // Refused: nothing moved, and a later try reckons afresh; the job keeps the error.
    if (isRefusal(error)) await forgetTransfer(ctx, transfer);
    throw error;
  }
}

/** The transfer of a booking: found, or reckoned and noted before anything is asked of Stripe. */
function intendTransfer({ now }: Ctx, bookingId: string): Promise<Transfer | null> {
  return inTransaction(async (tx) => {
    await lockBooking(tx, bookingId);
    const known = await tx.transfer.findUnique({ where: { bookingId } });
    if (known) return known;
    const booking = await tx.booking.findFirst({
      where: { id: bookingId, ...duePayouts(now) },
      include: { caregiver: true, payments: { where: { status: "SUCCEEDED" } } },
    });
    if (!booking) return null;
    const keptCents = await keptOf(tx, must(booking.payments[0], "payment"));
    const { feeCents, caregiverCents } = split(keptCents, booking.feeBps);
    if (caregiverCents === 0) {
      await tx.booking.update({
        where: { id: bookingId },
        data: { holdReason: "nothing_kept" },
      });
      return null;
    }
    const destination = must(booking.caregiver.stripeAccountId, "payout account");
    const { caregiverId } = booking;
    return tx.transfer.create({
      data: { bookingId, caregiverId, amountCents: caregiverCents, feeCents, destination, createdAt: now },
    });
  });
}

const confirmTransfer = ({ now }: Ctx, transfer: Transfer, stripeTransferId: string) =>
  inTransaction(async (tx) => {
    const { id, bookingId, caregiverId, amountCents, feeCents } = transfer;
    await tx.transfer.update({ where: { id }, data: { status: "SUCCEEDED", stripeTransferId } });
    await post(tx, {
      ...{ sourceType: "transfer", sourceId: id, kind: "settle", at: now },
      postings: { [held(bookingId)]: amountCents + feeCents, [COMMISSION]: -feeCents, [STRIPE]: -amountCents },
    });
    const booking = { id: bookingId, seq: 0 };
    await notify(tx, { template: "payout-sent", userId: caregiverId, booking, now, facts: { amountCents } });
  });
