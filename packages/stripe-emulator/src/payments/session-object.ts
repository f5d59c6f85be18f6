import Stripe from "stripe";
import { invalid } from "../core/errors";
import { newId, randomPart } from "../core/ids";
import type { World } from "../core/sandbox";
import { plan } from "../core/tasks";
import type { IntentWishes } from "../store/tables";
import type { CreateSession, WantedItem } from "./checkout-sessions";

const HALF_HOUR = 1_800;
const DAY = 86_400;
const SMALLEST_AMOUNT = 50;

/** A new open session with its lines; the intent is made when someone pays. */
export function makeSession(world: World, asked: CreateSession): Stripe.Checkout.Session {
  const now = world.clock.now();
  const expiresAt = asked.expires_at ?? now + DAY;
  if (expiresAt < now + HALF_HOUR)
    throw invalid("The `expires_at` timestamp must be at least 30 minutes from Checkout Session creation.", {
      param: "expires_at",
    });
  if (expiresAt > now + DAY)
    throw invalid("The `expires_at` timestamp must be less than 24 hours from Checkout Session creation.", {
      param: "expires_at",
    });
  const [first] = asked.line_items;
  const currency = first?.price_data.currency ?? "eur";
  if (asked.line_items.some((item) => item.price_data.currency !== currency)) {
    throw invalid("All line items must have the same currency.", { param: "line_items" });
  }
  const total = asked.line_items.reduce((sum, item) => sum + item.price_data.unit_amount * item.quantity, 0);
  if (total < SMALLEST_AMOUNT) {
    throw invalid("The Checkout Session's total amount due must add up to at least €0.50 eur", {
      code: "amount_too_small",
    });
  }
  const id = `cs_test_a1${randomPart(56)}`;
  const session = fields(world, id, asked, { total, currency, expiresAt });
  world.store.put("line_items", { id, items: asked.line_items.map((item) => lineItem(world, item)) });
  world.store.put("local.wishes", { id, wishes: wishesOf(asked, total, currency, session.payment_method_types) });
  plan(world, expiresAt, "session.expire", id);
  return world.store.put("checkout.session", session);
}

function wishesOf(asked: CreateSession, amount: number, currency: string, paymentMethodTypes: string[]): IntentWishes {
  const wanted = asked.payment_intent_data;
  return {
    amount,
    currency,
    paymentMethodTypes,
    captureMethod: wanted?.capture_method,
    customer: asked.customer,
    description: wanted?.description,
    metadata: wanted?.metadata,
    receiptEmail: wanted?.receipt_email,
    statementDescriptor: wanted?.statement_descriptor,
    statementDescriptorSuffix: wanted?.statement_descriptor_suffix,
    transferGroup: wanted?.transfer_group,
  };
}

function lineItem(world: World, item: WantedItem): Stripe.LineItem {
  const { currency, product_data, unit_amount } = item.price_data;
  const total = unit_amount * item.quantity;
  const price: Stripe.Price = {
    id: `price_1${randomPart(23)}`,
    object: "price",
    active: false,
    billing_scheme: "per_unit",
    created: world.clock.now(),
    currency,
    custom_unit_amount: null,
    livemode: false,
    lookup_key: null,
    metadata: {},
    nickname: null,
    product: `prod_${randomPart(14)}`,
    recurring: null,
    tax_behavior: "unspecified",
    tiers_mode: null,
    transform_quantity: null,
    type: "one_time",
    unit_amount,
    unit_amount_decimal: Stripe.Decimal.from(unit_amount),
  };
  return {
    id: newId("li"),
    object: "item",
    adjustable_quantity: null,
    amount_discount: 0,
    amount_subtotal: total,
    amount_tax: 0,
    amount_total: total,
    currency,
    description: product_data.name,
    metadata: {},
    price,
    quantity: item.quantity,
  };
}

function fields(
  world: World,
  id: string,
  asked: CreateSession,
  { total, currency, expiresAt }: { total: number; currency: string; expiresAt: number },
): Stripe.Checkout.Session {
  return {
    id,
    object: "checkout.session",
    adaptive_pricing: { enabled: false },
    after_expiration: null,
    allow_promotion_codes: null,
    allowed_payment_method_types: null,
    amount_subtotal: total,
    amount_total: total,
    automatic_tax: { enabled: false, liability: null, provider: null, status: null },
    billing_address_collection: null,
    cancel_url: asked.cancel_url ?? null,
    client_reference_id: asked.client_reference_id ?? null,
    client_secret: null,
    collected_information: null,
    consent: null,
    consent_collection: null,
    created: world.clock.now(),
    currency,
    currency_conversion: null,
    custom_fields: [],
    custom_text: { after_submit: null, shipping_address: null, submit: null, terms_of_service_acceptance: null },
    customer: asked.customer ?? null,
    customer_account: null,
    customer_creation: asked.customer ? null : "if_required",
    customer_details: null,
    customer_email: asked.customer_email ?? null,
    discounts: [],
    expires_at: expiresAt,
    integration_identifier: null,
    invoice: null,
    invoice_creation: null,
    livemode: false,
    locale: asked.locale ?? null,
    managed_payments: null,
    metadata: asked.metadata ?? {},
    mode: "payment",
    origin_context: null,
    payment_intent: null,
    payment_link: null,
    payment_method_collection: "if_required",
    payment_method_configuration_details: null,
    payment_method_options: {},
    payment_method_types: asked.payment_method_types ?? ["card", "bancontact"],
    payment_status: "unpaid",
    permissions: null,
    phone_number_collection: { enabled: false },
    recovered_from: null,
    saved_payment_method_options: null,
    setup_intent: null,
    shipping_address_collection: null,
    shipping_cost: null,
    shipping_options: [],
    status: "open",
    submit_type: asked.submit_type ?? null,
    subscription: null,
    success_url: asked.success_url,
    total_details: { amount_discount: 0, amount_shipping: 0, amount_tax: 0 },
    ui_mode: "hosted_page",
    url: `${world.baseUrl}/c/pay/${id}`,
    wallet_options: null,
  };
}
