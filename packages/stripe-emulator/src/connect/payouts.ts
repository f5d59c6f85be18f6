import { z } from "zod";
import { invalid } from "../core/errors";
import { page } from "../http/list";
import { amount, mergeMetadata, metadata, paging, text } from "../http/params";
import { type Route, route } from "../http/route";
import { cancelPayout, createPayout, getPayout } from "./payout-lifecycle";

const none = z.strictObject({});
const create = z.strictObject({
  amount,
  currency: text,
  description: text.optional(),
  metadata: metadata.optional(),
  method: z.enum(["standard"]).optional(),
  statement_descriptor: text.optional(),
});

/** `/v1/payouts` of the platform, or of a connected account (Stripe-Account). */
export const payoutRoutes: Route[] = [
  route("POST", "/v1/payouts", create, (sandbox, { params, account }) => {
    const { currency } = sandbox.platform;
    if (params.currency !== currency)
      throw invalid(`Invalid currency: must be one of ${currency}`, { param: "currency" });
    return createPayout(sandbox, account, {
      amount: params.amount,
      automatic: false,
      description: params.description ?? null,
      metadata: mergeMetadata({}, params.metadata),
      statementDescriptor: params.statement_descriptor ?? null,
    });
  }),
  route("GET", "/v1/payouts/:id", none, (sandbox, { id, account }) => getPayout(sandbox, id, account)),
  route(
    "POST",
    "/v1/payouts/:id",
    z.strictObject({ metadata: metadata.optional() }),
    (sandbox, { id, account, params }) => {
      const payout = getPayout(sandbox, id, account);
      return sandbox.store.put("payout", { ...payout, metadata: mergeMetadata(payout.metadata, params.metadata) });
    },
  ),
  route("POST", "/v1/payouts/:id/cancel", none, (sandbox, { id, account }) =>
    cancelPayout(sandbox, getPayout(sandbox, id, account), account),
  ),
  route(
    "GET",
    "/v1/payouts",
    z.strictObject({ ...paging, status: text.optional(), destination: text.optional() }),
    (sandbox, { params, account }) => {
      const matching = sandbox.store
        .all("payout", account)
        .filter((payout) => params.status === undefined || payout.status === params.status)
        .filter((payout) => params.destination === undefined || payout.destination === params.destination);
      return page("/v1/payouts", matching, params);
    },
  ),
];
