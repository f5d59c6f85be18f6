import type Stripe from "stripe";
import { z } from "zod";
import { missing } from "../errors";
import { page } from "../http/list";
import { mergeMetadata } from "../http/metadata";
import { metadata, paging, text, unsettable } from "../http/params";
import { type Route, route } from "../http/route";
import type { World } from "../world";

/** The stored charge of this account, or Stripe's 404. */
export function getCharge(world: World, id: string, account: string | null, param?: string): Stripe.Charge {
  const charge = world.store.get("charge", id);
  if (!charge || world.store.ownerOf("charge", id) !== account) throw missing("charge", id, param);
  return charge;
}

const filters = z.strictObject({
  ...paging,
  payment_intent: text.optional(),
  transfer_group: text.optional(),
  customer: text.optional(),
});
const changes = z.strictObject({
  description: unsettable.optional(),
  metadata: metadata.optional(),
  transfer_group: text.optional(),
});

/** `/v1/charges`: what was paid, or refused. On a connected account: what the platform transferred to it. */
export const chargeRoutes: Route[] = [
  route("GET", "/v1/charges/:id", z.strictObject({}), (world, { id, account }) => getCharge(world, id, account)),
  route("POST", "/v1/charges/:id", changes, (world, { id, account, params }) => {
    const charge = getCharge(world, id, account);
    return world.store.put("charge", {
      ...charge,
      ...params,
      metadata: mergeMetadata(charge.metadata, params.metadata),
    });
  }),
  route("GET", "/v1/charges", filters, (world, { params, account }) => {
    const wanted = world.store
      .all("charge", account)
      .filter((charge) => params.payment_intent === undefined || charge.payment_intent === params.payment_intent)
      .filter((charge) => params.transfer_group === undefined || charge.transfer_group === params.transfer_group)
      .filter((charge) => params.customer === undefined || charge.customer === params.customer);
    return page("/v1/charges", wanted, params);
  }),
];
