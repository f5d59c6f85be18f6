import type Stripe from "stripe";
import { z } from "zod";
import { invalid, missing } from "../core/errors";
import type { World } from "../core/sandbox";
import { page } from "../http/list";
import { amount, flag, mergeMetadata, metadata, paging, text } from "../http/params";
import { type Route, route } from "../http/route";
import { getCharge } from "./charges";
import { getIntent } from "./intent-object";
import { cancelRefund, getRefund, makeRefund } from "./refund-lifecycle";

const none = z.strictObject({});

const create = z.strictObject({
  amount: amount.optional(),
  charge: text.optional(),
  payment_intent: text.optional(),
  reason: z.enum(["duplicate", "fraudulent", "requested_by_customer"]).optional(),
  metadata: metadata.optional(),
  reverse_transfer: flag.optional(),
  refund_application_fee: flag.optional(),
});

/** `/v1/refunds`. Charges here are the platform's own, so a refund never reverses a transfer by itself. */
export const refundRoutes: Route[] = [
  route("POST", "/v1/refunds", create, (world, { params, account }) => {
    if (account !== null) throw invalid("A connected account's payments are taken back by reversing their transfers.");
    const charge = chargeToRefund(world, params, account);
    if (params.reverse_transfer)
      throw invalid(`Cannot reverse transfer on charge ${charge.id}: it has no associated transfer.`, {
        param: "reverse_transfer",
      });
    if (params.refund_application_fee)
      throw invalid(`Charge ${charge.id} has no application fee.`, { param: "refund_application_fee" });
    return makeRefund(world, charge, {
      amount: params.amount,
      reason: params.reason,
      metadata: mergeMetadata({}, params.metadata),
    });
  }),
  route("GET", "/v1/refunds/:id", none, (world, { id, account }) => getRefund(world, id, account)),
  route(
    "POST",
    "/v1/refunds/:id",
    z.strictObject({ metadata: metadata.optional() }),
    (world, { id, account, params }) => {
      const refund = getRefund(world, id, account);
      return world.store.put("refund", { ...refund, metadata: mergeMetadata(refund.metadata, params.metadata) });
    },
  ),
  route("POST", "/v1/refunds/:id/cancel", none, (world, { id, account }) =>
    cancelRefund(world, getRefund(world, id, account)),
  ),
  route(
    "GET",
    "/v1/refunds",
    z.strictObject({ ...paging, charge: text.optional(), payment_intent: text.optional() }),
    (world, { params, account }) => {
      const wanted = world.store
        .all("refund", account)
        .filter((refund) => params.charge === undefined || refund.charge === params.charge)
        .filter((refund) => params.payment_intent === undefined || refund.payment_intent === params.payment_intent);
      return page("/v1/refunds", wanted, params);
    },
  ),
];

function chargeToRefund(
  world: World,
  params: { charge?: string; payment_intent?: string },
  account: string | null,
): Stripe.Charge {
  if (params.charge !== undefined) return getCharge(world, params.charge, account, "charge");
  if (params.payment_intent === undefined) {
    throw invalid("One of the following params should be provided for this request: payment_intent or charge.");
  }
  const found = world.store.get("payment_intent", params.payment_intent);
  if (!found) throw missing("payment_intent", params.payment_intent, "payment_intent");
  const intent = getIntent(world, found.id);
  if (intent.status !== "succeeded") {
    throw invalid(`This PaymentIntent (${intent.id}) does not have a successful charge to refund.`, {
      code: "payment_intent_unexpected_state",
    });
  }
  return getCharge(world, String(intent.latest_charge), account, "payment_intent");
}
