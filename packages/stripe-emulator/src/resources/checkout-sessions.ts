import { z } from "zod";
import { invalid, missing } from "../errors";
import { page } from "../http/list";
import { mergeMetadata } from "../http/metadata";
import { metadata, paging, text } from "../http/params";
import { type Route, route } from "../http/route";
import { expireSession, getSession } from "./session-lifecycle";
import { makeSession } from "./session-make";
import { createSession } from "./session-params";

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
