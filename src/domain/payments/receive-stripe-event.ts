import type Stripe from "stripe";
import { later } from "@/domain/jobs";
import { env } from "@/env";
import type { Ctx } from "@/lib/actor";
import { inTransaction } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { JobTypes } from "@/lib/queue/job-types";

/** Notes an event of Stripe once, with the job that looks into it, and is done: Stripe gets its answer before our work can fail. */
export async function receiveStripeEvent({ now }: Ctx, event: Stripe.Event) {
  if (event.livemode !== env.STRIPE_SECRET_KEY.includes("_live_"))
    throw new AppError("invalid", "wrong_mode", "This event belongs to the other mode.");
  const { id, type, account = null } = event;
  const object = event.data.object;
  const objectId = "id" in object && typeof object.id === "string" ? object.id : "";
  await inTransaction(async (tx) => {
    const { count } = await tx.stripeEvent.createMany({
      data: { id, type, account, objectId, receivedAt: now },
      skipDuplicates: true,
    });
    if (count > 0) await later(tx, JobTypes.PROCESS_STRIPE_EVENT, { eventId: id }, { key: `stripe:${id}` });
  });
}
