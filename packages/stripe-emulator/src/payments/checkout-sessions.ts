import { z } from "zod";
import { invalid, missing } from "../core/errors";
import { page } from "../http/list";
import { email, integer, mergeMetadata, metadata, paging, text, url } from "../http/params";
import { type Route, route } from "../http/route";
import { expireSession, getSession } from "./session-lifecycle";
import { makeSession } from "./session-object";

const plainMetadata = z.record(z.string().max(40), z.string().max(500));

const lineItem = z.strictObject({
  quantity: integer.pipe(z.number().min(1)).default(1),
  price_data: z.strictObject({
    currency: text.transform((value) => value.toLowerCase()),
    unit_amount: integer.pipe(z.number().min(0)),
    tax_behavior: z.enum(["exclusive", "inclusive", "unspecified"]).optional(),
    product_data: z.strictObject({
      name: text,
      description: text.optional(),
      images: z.array(text).max(8).optional(),
      metadata: plainMetadata.optional(),
    }),
  }),
});

/** What a new checkout session takes here: a payment of lines with their own prices. */
export const createSession = z.strictObject({
  mode: z.enum(["payment"]),
  ui_mode: z.enum(["hosted_page"]).optional(),
  line_items: z.array(lineItem).min(1).max(100),
  success_url: url,
  cancel_url: url.optional(),
  client_reference_id: text.optional(),
  customer: text.optional(),
  customer_email: email.optional(),
  customer_creation: z.enum(["always", "if_required"]).optional(),
  expires_at: integer.optional(),
  locale: text.optional(),
  metadata: plainMetadata.optional(),
  payment_method_types: z
    .array(z.enum(["card", "bancontact"]))
    .min(1)
    .optional(),
  submit_type: z.enum(["auto", "book", "donate", "pay"]).optional(),
  billing_address_collection: z.enum(["auto", "required"]).optional(),
  payment_intent_data: z
    .strictObject({
      capture_method: z.enum(["automatic", "automatic_async", "manual"]).optional(),
      description: text.optional(),
      metadata: plainMetadata.optional(),
      receipt_email: text.optional(),
      statement_descriptor: z.string().min(5).max(22).optional(),
      statement_descriptor_suffix: z.string().min(2).max(22).optional(),
      transfer_group: text.optional(),
    })
    .optional(),
});

/** A wish for a session, checked. */
export type CreateSession = z.output<typeof createSession>;

/** One wished line. */
export type WantedItem = z.output<typeof lineItem>;

const none = z.strictObject({});

/** `/v1/checkout/sessions`: create, read, change metadata, expire, list, and the lines of one. */
export const checkoutSessionRoutes: Route[] = [
  route("POST", "/v1/checkout/sessions", createSession, (world, { params }) => {
    if (params.customer !== undefined && !world.store.get("customer", params.customer)) {
      throw missing("customer", params.customer, "customer");
    }
    return makeSession(world, params);
  }),
  route("GET", "/v1/checkout/sessions/:id", none, (world, { id }) => getSession(world, id)),
  route(
    "POST",
    "/v1/checkout/sessions/:id",
    z.strictObject({ metadata: metadata.optional() }),
    (world, { id, params }) => {
      const session = getSession(world, id);
      return world.store.put("checkout.session", {
        ...session,
        metadata: mergeMetadata(session.metadata, params.metadata),
      });
    },
  ),
  route("POST", "/v1/checkout/sessions/:id/expire", none, (world, { id }) => {
    const session = getSession(world, id);
    if (session.status !== "open") {
      throw invalid(
        `Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of ${session.status}.`,
      );
    }
    return expireSession(world, id);
  }),
  route("GET", "/v1/checkout/sessions/:id/line_items", z.strictObject(paging), (world, { id, params }) => {
    getSession(world, id);
    return page(`/v1/checkout/sessions/${id}/line_items`, world.store.get("line_items", id)?.items ?? [], params);
  }),
  route(
    "GET",
    "/v1/checkout/sessions",
    z.strictObject({
      ...paging,
      payment_intent: text.optional(),
      customer: text.optional(),
      status: z.enum(["open", "complete", "expired"]).optional(),
    }),
    (world, { params }) => {
      const wanted = world.store
        .all("checkout.session")
        .filter((session) => params.payment_intent === undefined || session.payment_intent === params.payment_intent)
        .filter((session) => params.customer === undefined || session.customer === params.customer)
        .filter((session) => params.status === undefined || session.status === params.status);
      return page("/v1/checkout/sessions", wanted, params);
    },
  ),
];
