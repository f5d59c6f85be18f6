import { z } from "zod";
import { invalid } from "../core/errors";
import { page } from "../http/list";
import { amount, mergeMetadata, metadata, paging, text } from "../http/params";
import { type Route, route } from "../http/route";
import { cancelPayout, getPayout, makePayout } from "./payout-lifecycle";

const none = z.strictObject({});
const create = z.strictObject({
  amount,
  currency: z.enum(["eur"]),
  description: text.optional(),
  metadata: metadata.optional(),
  method: z.enum(["standard"]).optional(),
  statement_descriptor: text.optional(),
});

/** `/v1/payouts` of a connected account (Stripe-Account); the platform's own money stays on its balance. */
export const payoutRoutes: Route[] = [
  route("POST", "/v1/payouts", create, (world, { params, account }) =>
    makePayout(world, connected(account), {
      amount: params.amount,
      automatic: false,
      description: params.description ?? null,
      metadata: mergeMetadata({}, params.metadata),
      statementDescriptor: params.statement_descriptor ?? null,
    }),
  ),
  route("GET", "/v1/payouts/:id", none, (world, { id, account }) => getPayout(world, id, account)),
  route(
    "POST",
    "/v1/payouts/:id",
    z.strictObject({ metadata: metadata.optional() }),
    (world, { id, account, params }) => {
      const payout = getPayout(world, id, account);
      return world.store.put("payout", { ...payout, metadata: mergeMetadata(payout.metadata, params.metadata) });
    },
  ),
  route("POST", "/v1/payouts/:id/cancel", none, (world, { id, account }) =>
    cancelPayout(world, getPayout(world, id, account), connected(account)),
  ),
  route(
    "GET",
    "/v1/payouts",
    z.strictObject({ ...paging, status: text.optional(), destination: text.optional() }),
    (world, { params, account }) => {
      const wanted = world.store
        .all("payout", account)
        .filter((payout) => params.status === undefined || payout.status === params.status)
        .filter((payout) => params.destination === undefined || payout.destination === params.destination);
      return page("/v1/payouts", wanted, params);
    },
  ),
];

function connected(account: string | null): string {
  if (account === null) throw invalid("The local Stripe pays out for connected accounts only: set Stripe-Account.");
  return account;
}
