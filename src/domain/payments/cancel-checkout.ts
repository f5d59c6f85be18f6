import { settlePayment } from "@/domain/payments/settle-payment";
import { idempotentStripeCall, isPermanentStripeError } from "@/domain/payments/stripe-call";
import type { Payment } from "@/generated/prisma/client";
import type { Ctx } from "@/lib/actor";
import { db } from "@/lib/db";
import { stripe } from "@/lib/stripe";

/** Closes the open checkout of a booking that ended before its care. */
export async function closeOpenCheckouts(ctx: Ctx, bookingId: string) {
  const open = await db.payment.findMany({ where: { bookingId, status: { in: ["OPEN", "PROCESSING"] } } });
  for (const payment of open) await closeCheckout(ctx, payment);
}

async function closeCheckout(ctx: Ctx, { id, checkoutSessionId }: Payment) {
  if (checkoutSessionId) {
    const intent = { key: `payment:${id}:close`, operation: "checkout.expire", params: {} };
    try {
      await idempotentStripeCall(ctx.now, intent, (same, options) =>
        stripe.checkout.sessions.expire(checkoutSessionId, same, options),
      );
    } catch (error) {
      if (!isPermanentStripeError(error)) throw error; // refused: it is no longer open, and settlePayment reads how it ended
    }
    await settlePayment(ctx, id);
  } else await db.payment.updateMany({ where: { id, checkoutSessionId: null }, data: { status: "EXPIRED" } });
}
