import { z } from "zod";
import { invalid, missing } from "../core/errors";
import { page } from "../http/list";
import { mergeMetadata, metadata, paging, text } from "../http/params";
import { type Route, route } from "../http/route";
import { expireSession, getSession } from "./session-lifecycle";
import { createSession } from "./session-object";
import { checkoutSessionParams } from "./session-params";

const none = z.strictObject({});

/** `/v1/checkout/sessions`: create, retrieve, update metadata, expire, list, and list line items. */
export const checkoutSessionRoutes: Route[] = [
  route("POST", "/v1/checkout/sessions", checkoutSessionParams, (sandbox, { params }) => {
    if (params.customer !== undefined && !sandbox.store.get("customer", params.customer)) {
      throw missing("customer", params.customer, "customer");
    }
    return createSession(sandbox, params);
  }),
  route("GET", "/v1/checkout/sessions/:id", none, (sandbox, { id }) => getSession(sandbox, id)),
  route(
    "POST",
    "/v1/checkout/sessions/:id",
    z.strictObject({ metadata: metadata.optional() }),
    (sandbox, { id, params }) => {
      const session = getSession(sandbox, id);
      return sandbox.store.put("checkout.session", {
        ...session,
        metadata: mergeMetadata(session.metadata, params.metadata),
      });
    },
  ),
  route("POST", "/v1/checkout/sessions/:id/expire", none, (sandbox, { id }) => {
    const session = getSession(sandbox, id);
    if (session.status !== "open") {
      throw invalid(
        `Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of ${session.status}.`,
      );
    }
    return expireSession(sandbox, id);
  }),
  route("GET", "/v1/checkout/sessions/:id/line_items", z.strictObject(paging), (sandbox, { id, params }) => {
    getSession(sandbox, id);
    return page(`/v1/checkout/sessions/${id}/line_items`, sandbox.store.get("line_items", id)?.items ?? [], params);
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
    (sandbox, { params }) => {
      const matching = sandbox.store
        .all("checkout.session")
        .filter((session) => params.payment_intent === undefined || session.payment_intent === params.payment_intent)
        .filter((session) => params.customer === undefined || session.customer === params.customer)
        .filter((session) => params.status === undefined || session.status === params.status);
      return page("/v1/checkout/sessions", matching, params);
    },
  ),
];
