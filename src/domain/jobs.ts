import { z } from "zod";
import type { Tx } from "@/lib/db";
import { enqueue } from "@/lib/queue";

const Booking = z.object({ bookingId: z.uuid() });

/** Everything that happens later, with what it needs to know. The functions that do it are in src/worker.ts. */
export const payloads = {
  "email.send": z.object({ emailId: z.uuid() }),
  "stripe.event": z.object({ eventId: z.string() }),
  "payment.settle": z.object({ paymentId: z.uuid() }),
  /** A booking ended before its care: close its open checkout and give back what is due. */
  "payment.unwind": Booking,
  "payment.withdraw-rivals": Booking,
  "refund.send": z.object({ refundId: z.uuid() }),
  "reversal.send": z.object({ reversalId: z.uuid() }),
  "payout.send": Booking,
};

type Name = keyof typeof payloads;

/** Adds a job in the transaction of its cause. Pass a key when asking twice before it ran must mean once. */
export const later = <N extends Name>(
  tx: Tx,
  name: N,
  payload: z.infer<(typeof payloads)[N]>,
  options?: { key?: string; runAt?: Date },
) => enqueue(tx, payloads, name, payload, options);
