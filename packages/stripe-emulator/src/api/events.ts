import type Stripe from "stripe";
import { z } from "zod";
import { missing } from "../core/errors";
import { page } from "../http/list";
import { flag, paging, text } from "../http/params";
import { type Route, route } from "../http/route";

const filters = z.strictObject({
  ...paging,
  type: text.optional(),
  types: z.array(text).max(20).optional(),
  delivery_success: flag.optional(),
});

/** `/v1/events` and the endpoints they go to. */
export const eventRoutes: Route[] = [
  route("GET", "/v1/events/:id", z.strictObject({}), (world, { id, account }) => {
    const event = world.store.get("event", id);
    if (!event || world.store.ownerOf("event", id) !== account) throw missing("event", id);
    return event;
  }),
  route("GET", "/v1/events", filters, (world, { params, account }) => {
    const wanted = world.store
      .all("event", account)
      .filter((event) => params.type === undefined || matches(event.type, params.type))
      .filter((event) => params.types === undefined || params.types.some((type) => matches(event.type, type)))
      .filter(
        (event) => params.delivery_success === undefined || (event.pending_webhooks === 0) === params.delivery_success,
      );
    return page("/v1/events", wanted, params);
  }),
  route("GET", "/v1/webhook_endpoints", z.strictObject(paging), (world, { params }) => {
    const endpoints = world.deliveries.endpoints().map(
      (endpoint, index): Stripe.WebhookEndpoint => ({
        id: `we_local_${index}`,
        object: "webhook_endpoint",
        api_version: null,
        application: null,
        created: 0,
        description: endpoint.connect ? "connected accounts" : "platform",
        enabled_events: ["*"],
        livemode: false,
        metadata: {},
        status: "enabled",
        url: endpoint.url,
      }),
    );
    return page("/v1/webhook_endpoints", endpoints, params);
  }),
];

function matches(type: string, wanted: string): boolean {
  return wanted.endsWith("*") ? type.startsWith(wanted.slice(0, -1)) : type === wanted;
}
