import type Stripe from "stripe";
import { z } from "zod";
import { missing } from "../core/errors";
import { newId } from "../core/ids";
import type { Sandbox } from "../core/sandbox";
import { page } from "../http/list";
import { paging, text } from "../http/params";
import { type Route, route } from "../http/route";
import { TEST_CARDS } from "./test-cards";

/** The payer, as entered on the payment page. */
export interface Payer {
  name: string | null;
  email: string | null;
}

/** Card details as entered on the payment page. */
export interface CardDetails {
  number: string;
  expMonth: number;
  expYear: number;
}

const NOBODY: Payer = { name: null, email: null };

/** Creates a card payment method. */
export function createCard(sandbox: Sandbox, card: CardDetails, payer: Payer): Stripe.PaymentMethod {
  const brand = TEST_CARDS.find((testCard) => testCard.number === card.number)?.brand ?? "visa";
  const method: Stripe.PaymentMethod = {
    ...blank(sandbox, payer),
    type: "card",
    card: {
      brand,
      checks: { address_line1_check: null, address_postal_code_check: null, cvc_check: "pass" },
      country: sandbox.platform.country,
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
  sandbox.store.put("local.card", { id: method.id, number: card.number });
  return sandbox.store.put("payment_method", method);
}

/** Creates a Bancontact payment method, which holds only the payer. */
export function createBancontact(sandbox: Sandbox, payer: Payer): Stripe.PaymentMethod {
  return sandbox.store.put("payment_method", { ...blank(sandbox, payer), type: "bancontact", bancontact: {} });
}

/** The stored payment method, or a new one for Stripe's test names (`pm_card_visa`). Throws when there is none. */
export function resolvePaymentMethod(sandbox: Sandbox, name: string, param: string): Stripe.PaymentMethod {
  const stored = sandbox.store.get("payment_method", name);
  if (stored) return stored;
  if (name === "pm_bancontact") return createBancontact(sandbox, NOBODY);
  const ready = TEST_CARDS.find((card) => card.token === name);
  if (!ready) throw missing("PaymentMethod", name, param);
  const expYear = new Date(sandbox.clock.now() * 1000).getUTCFullYear() + 3;
  return createCard(sandbox, { number: ready.number, expMonth: 12, expYear }, NOBODY);
}

function blank(sandbox: Sandbox, payer: Payer) {
  return {
    id: newId("pm"),
    object: "payment_method" as const,
    allow_redisplay: "unspecified" as const,
    billing_details: { address: null, email: payer.email, name: payer.name, phone: null, tax_id: null },
    created: sandbox.clock.now(),
    customer: null,
    customer_account: null,
    livemode: false,
    metadata: {},
  };
}

/** `/v1/payment_methods`: retrieve, attach, detach, list. */
export const paymentMethodRoutes: Route[] = [
  route("GET", "/v1/payment_methods/:id", z.strictObject({}), (sandbox, { id }) =>
    resolvePaymentMethod(sandbox, id, "id"),
  ),
  route("POST", "/v1/payment_methods/:id/attach", z.strictObject({ customer: text }), (sandbox, { id, params }) => {
    if (!sandbox.store.get("customer", params.customer)) throw missing("customer", params.customer, "customer");
    return sandbox.store.put("payment_method", {
      ...resolvePaymentMethod(sandbox, id, "id"),
      customer: params.customer,
    });
  }),
  route("POST", "/v1/payment_methods/:id/detach", z.strictObject({}), (sandbox, { id }) =>
    sandbox.store.put("payment_method", { ...resolvePaymentMethod(sandbox, id, "id"), customer: null }),
  ),
  route(
    "GET",
    "/v1/payment_methods",
    z.strictObject({ ...paging, customer: text.optional(), type: text.optional() }),
    (sandbox, { params }) => {
      const matching = sandbox.store
        .all("payment_method")
        .filter((method) => params.customer === undefined || method.customer === params.customer)
        .filter((method) => params.type === undefined || method.type === params.type);
      return page("/v1/payment_methods", matching, params);
    },
  ),
];
