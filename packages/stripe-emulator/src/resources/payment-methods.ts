import { z } from "zod";
import { missing } from "../errors";
import { page } from "../http/list";
import { paging, text } from "../http/params";
import { type Route, route } from "../http/route";
import { findMethod } from "./payment-method-make";

/** `/v1/payment_methods`: read, list and attach what a payment was made with. */
export const paymentMethodRoutes: Route[] = [
  route("GET", "/v1/payment_methods/:id", z.strictObject({}), (world, { id }) => findMethod(world, id, "id")),
  route("POST", "/v1/payment_methods/:id/attach", z.strictObject({ customer: text }), (world, { id, params }) => {
    if (!world.store.get("customer", params.customer)) throw missing("customer", params.customer, "customer");
    return world.store.put("payment_method", { ...findMethod(world, id, "id"), customer: params.customer });
  }),
  route("POST", "/v1/payment_methods/:id/detach", z.strictObject({}), (world, { id }) =>
    world.store.put("payment_method", { ...findMethod(world, id, "id"), customer: null }),
  ),
  route(
    "GET",
    "/v1/payment_methods",
    z.strictObject({ ...paging, customer: text.optional(), type: text.optional() }),
    (world, { params }) => {
      const wanted = world.store
        .all("payment_method")
        .filter((method) => params.customer === undefined || method.customer === params.customer)
        .filter((method) => params.type === undefined || method.type === params.type);
      return page("/v1/payment_methods", wanted, params);
    },
  ),
];
