import type Stripe from "stripe";
import { z } from "zod";
import { missing } from "../core/errors";
import { emit } from "../core/events";
import { newId } from "../core/ids";
import type { World } from "../core/sandbox";
import { page } from "../http/list";
import { mergeMetadata, metadata, paging, text, unsettable } from "../http/params";
import { type Route, route } from "../http/route";

const none = z.strictObject({});
const fields = z.strictObject({
  description: unsettable.optional(),
  email: unsettable.optional(),
  metadata: metadata.optional(),
  name: unsettable.optional(),
  phone: unsettable.optional(),
  preferred_locales: z.array(text).optional(),
});

/** `/v1/customers`: people who pay, as far as a payment needs them. */
export const customerRoutes: Route[] = [
  route("POST", "/v1/customers", fields, (world, { params }) => {
    const customer: Stripe.Customer = world.store.put("customer", {
      id: newId("cus"),
      object: "customer",
      address: null,
      balance: 0,
      created: world.clock.now(),
      currency: null,
      default_source: null,
      delinquent: false,
      description: params.description ?? null,
      discount: null,
      email: params.email ?? null,
      invoice_prefix: "LOCAL",
      invoice_settings: { custom_fields: null, default_payment_method: null, footer: null, rendering_options: null },
      livemode: false,
      metadata: mergeMetadata({}, params.metadata),
      name: params.name ?? null,
      phone: params.phone ?? null,
      preferred_locales: params.preferred_locales ?? [],
      shipping: null,
      tax_exempt: "none",
      test_clock: null,
    });
    emit(world, "customer.created", customer);
    return customer;
  }),
  route("GET", "/v1/customers/:id", none, (world, { id }) => getCustomer(world, id)),
  route("POST", "/v1/customers/:id", fields, (world, { id, params }) => {
    const before = getCustomer(world, id);
    const after = world.store.put("customer", {
      ...before,
      ...params,
      metadata: mergeMetadata(before.metadata, params.metadata),
    });
    emit(world, "customer.updated", after);
    return after;
  }),
  route("DELETE", "/v1/customers/:id", none, (world, { id }) => {
    const customer = getCustomer(world, id);
    world.store.remove("customer", id);
    emit(world, "customer.deleted", customer);
    return { id, object: "customer", deleted: true };
  }),
  route("GET", "/v1/customers", z.strictObject({ ...paging, email: text.optional() }), (world, { params }) => {
    const wanted = world.store
      .all("customer")
      .filter((customer) => params.email === undefined || customer.email === params.email);
    return page("/v1/customers", wanted, params);
  }),
];

function getCustomer(world: World, id: string): Stripe.Customer {
  const customer = world.store.get("customer", id);
  if (!customer) throw missing("customer", id);
  return customer;
}
