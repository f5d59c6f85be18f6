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
  route("GET", "/v1/events/:id", z.strictObject({}), (sandbox, { id, account }) => {
    const event = sandbox.store.get("event", id);
    if (!event || sandbox.store.accountOf("event", id) !== account) throw missing("event", id);
    return event;
  }),
  route("GET", "/v1/events", filters, (sandbox, { params, account }) => {
    const matching = sandbox.store
      .all("event", account)
      .filter((event) => params.type === undefined || matches(event.type, params.type))
      .filter((event) => params.types === undefined || params.types.some((type) => matches(event.type, type)))
      .filter(
        (event) => params.delivery_success === undefined || (event.pending_webhooks === 0) === params.delivery_success,
      );
    return page("/v1/events", matching, params);
  }),
  route("GET", "/v1/webhook_endpoints", z.strictObject(paging), (sandbox, { params }) => {
    const endpoints = sandbox.deliveries.endpoints().map(
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

function matches(type: string, pattern: string): boolean {
  return pattern.endsWith("*") ? type.startsWith(pattern.slice(0, -1)) : type === pattern;
}
