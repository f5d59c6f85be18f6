import type Stripe from "stripe";
import { z } from "zod";
import { missing } from "../core/errors";
import { newId } from "../core/ids";
import type { World } from "../core/sandbox";
import { page } from "../http/list";
import { paging, text } from "../http/params";
import { type Route, route } from "../http/route";
import { TEST_CARDS } from "./test-cards";

/** Who pays, as far as the payment page asked. */
export interface Payer {
  name: string | null;
  email: string | null;
}

/** A card as it was typed. */
export interface TypedCard {
  number: string;
  expMonth: number;
  expYear: number;
}

const NOBODY: Payer = { name: null, email: null };

/** A payment method for a typed card. */
export function makeCard(world: World, card: TypedCard, payer: Payer): Stripe.PaymentMethod {
  const brand = TEST_CARDS.find((known) => known.number === card.number)?.brand ?? "visa";
  const method: Stripe.PaymentMethod = {
    ...blank(world, payer),
    type: "card",
    card: {
      brand,
      checks: { address_line1_check: null, address_postal_code_check: null, cvc_check: "pass" },
      country: "BE",
      display_brand: brand,
      exp_month: card.expMonth,
      exp_year: card.expYear,
      fingerprint: `local${card.number.slice(-8)}`,
      funding: "credit",
      generated_from: null,
      last4: card.number.slice(-4),
      networks: { available: [brand], preferred: null },
      regulated_status: "unregulated",
      three_d_secure_usage: { supported: true },
      wallet: null,
    },
  };
  world.store.put("local.card", { id: method.id, number: card.number });
  return world.store.put("payment_method", method);
}

/** A Bancontact payment method: it knows only the payer. */
export function makeBancontact(world: World, payer: Payer): Stripe.PaymentMethod {
  return world.store.put("payment_method", { ...blank(world, payer), type: "bancontact", bancontact: {} });
}

/** The payment method a request names: a stored one, or a fresh one for Stripe's ready-made names (`pm_card_visa`). */
export function findMethod(world: World, name: string, param: string): Stripe.PaymentMethod {
  const stored = world.store.get("payment_method", name);
  if (stored) return stored;
  if (name === "pm_bancontact") return makeBancontact(world, NOBODY);
  const ready = TEST_CARDS.find((card) => card.token === name);
  if (!ready) throw missing("PaymentMethod", name, param);
  const expYear = new Date(world.clock.now() * 1000).getUTCFullYear() + 3;
  return makeCard(world, { number: ready.number, expMonth: 12, expYear }, NOBODY);
}

function blank(world: World, payer: Payer) {
  return {
    id: newId("pm"),
    object: "payment_method" as const,
    allow_redisplay: "unspecified" as const,
    billing_details: { address: null, email: payer.email, name: payer.name, phone: null, tax_id: null },
    created: world.clock.now(),
    customer: null,
    customer_account: null,
    livemode: false,
    metadata: {},
  };
}

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
