import type Stripe from "stripe";
import { z } from "zod";
import { missing } from "../core/errors";
import { emit } from "../core/events";
import { newId } from "../core/ids";
import type { Sandbox } from "../core/sandbox";
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

/** `/v1/customers`: the fields that a payment needs. */
export const customerRoutes: Route[] = [
  route("POST", "/v1/customers", fields, (sandbox, { params }) => {
    const customer: Stripe.Customer = sandbox.store.put("customer", {
      id: newId("cus"),
      object: "customer",
      address: null,
      balance: 0,
      created: sandbox.clock.now(),
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
    emit(sandbox, "customer.created", customer);
    return customer;
  }),
  route("GET", "/v1/customers/:id", none, (sandbox, { id }) => getCustomer(sandbox, id)),
  route("POST", "/v1/customers/:id", fields, (sandbox, { id, params }) => {
    const before = getCustomer(sandbox, id);
    const after = sandbox.store.put("customer", {
      ...before,
      ...params,
      metadata: mergeMetadata(before.metadata, params.metadata),
    });
    emit(sandbox, "customer.updated", after);
    return after;
  }),
  route("DELETE", "/v1/customers/:id", none, (sandbox, { id }) => {
    const customer = getCustomer(sandbox, id);
    sandbox.store.remove("customer", id);
    emit(sandbox, "customer.deleted", customer);
    return { id, object: "customer", deleted: true };
  }),
  route("GET", "/v1/customers", z.strictObject({ ...paging, email: text.optional() }), (sandbox, { params }) => {
    const matching = sandbox.store
      .all("customer")
      .filter((customer) => params.email === undefined || customer.email === params.email);
    return page("/v1/customers", matching, params);
  }),
];

function getCustomer(sandbox: Sandbox, id: string): Stripe.Customer {
  const customer = sandbox.store.get("customer", id);
  if (!customer) throw missing("customer", id);
  return customer;
}
