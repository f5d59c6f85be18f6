import type Stripe from "stripe";
import { z } from "zod";
import { invalid, missing } from "../core/errors";
import type { Sandbox } from "../core/sandbox";
import { page } from "../http/list";
import { amount, flag, mergeMetadata, metadata, paging, text } from "../http/params";
import { type Route, route } from "../http/route";
import { getCharge } from "./charges";
import { getIntent } from "./intent-object";
import { cancelRefund, createRefund, getRefund } from "./refund-lifecycle";

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

/** `/v1/refunds`. All charges are the platform's own, so a refund never reverses a transfer. */
export const refundRoutes: Route[] = [
  route("POST", "/v1/refunds", create, (sandbox, { params, account }) => {
    if (account !== null) throw invalid("Reverse the transfer to refund a payment of a connected account.");
    const charge = chargeToRefund(sandbox, params, account);
    if (params.reverse_transfer)
      throw invalid(`Cannot reverse transfer on charge ${charge.id}: it has no associated transfer.`, {
        param: "reverse_transfer",
      });
    if (params.refund_application_fee)
      throw invalid(`Charge ${charge.id} has no application fee.`, { param: "refund_application_fee" });
    return createRefund(sandbox, charge, {
      amount: params.amount,
      reason: params.reason,
      metadata: mergeMetadata({}, params.metadata),
    });
  }),
  route("GET", "/v1/refunds/:id", none, (sandbox, { id, account }) => getRefund(sandbox, id, account)),
  route(
    "POST",
    "/v1/refunds/:id",
    z.strictObject({ metadata: metadata.optional() }),
    (sandbox, { id, account, params }) => {
      const refund = getRefund(sandbox, id, account);
      return sandbox.store.put("refund", { ...refund, metadata: mergeMetadata(refund.metadata, params.metadata) });
    },
  ),
  route("POST", "/v1/refunds/:id/cancel", none, (sandbox, { id, account }) =>
    cancelRefund(sandbox, getRefund(sandbox, id, account)),
  ),
  route(
    "GET",
    "/v1/refunds",
    z.strictObject({ ...paging, charge: text.optional(), payment_intent: text.optional() }),
    (sandbox, { params, account }) => {
      const matching = sandbox.store
        .all("refund", account)
        .filter((refund) => params.charge === undefined || refund.charge === params.charge)
        .filter((refund) => params.payment_intent === undefined || refund.payment_intent === params.payment_intent);
      return page("/v1/refunds", matching, params);
    },
  ),
];

function chargeToRefund(
  sandbox: Sandbox,
  params: { charge?: string; payment_intent?: string },
  account: string | null,
): Stripe.Charge {
  if (params.charge !== undefined) return getCharge(sandbox, params.charge, account, "charge");
  if (params.payment_intent === undefined) {
    throw invalid("One of the following params should be provided for this request: payment_intent or charge.");
  }
  const stored = sandbox.store.get("payment_intent", params.payment_intent);
  if (!stored) throw missing("payment_intent", params.payment_intent, "payment_intent");
  const intent = getIntent(sandbox, stored.id);
  if (intent.status !== "succeeded") {
    throw invalid(`This PaymentIntent (${intent.id}) does not have a successful charge to refund.`, {
      code: "payment_intent_unexpected_state",
    });
  }
  return getCharge(sandbox, String(intent.latest_charge), account, "payment_intent");
}
