import Stripe from "stripe";
import { formatAmount, invalid } from "../core/errors";
import { newId, randomPart } from "../core/ids";
import type { Sandbox } from "../core/sandbox";
import { scheduleTask } from "../core/tasks";
import type { PaymentIntentInput } from "../store/tables";
import type { CheckoutSessionParams, LineItemInput } from "./session-params";

const HALF_HOUR = 1_800;
const DAY = 86_400;
const MINIMUM_AMOUNT = 50;

/** Creates an open session with its line items. Its intent follows at the first payment attempt. */
export function createSession(sandbox: Sandbox, params: CheckoutSessionParams): Stripe.Checkout.Session {
  const now = sandbox.clock.now();
  const expiresAt = params.expires_at ?? now + DAY;
  if (expiresAt < now + HALF_HOUR)
    throw invalid("The `expires_at` timestamp must be at least 30 minutes from Checkout Session creation.", {
      param: "expires_at",
    });
  if (expiresAt > now + DAY)
    throw invalid("The `expires_at` timestamp must be less than 24 hours from Checkout Session creation.", {
      param: "expires_at",
    });
  const [first] = params.line_items;
  const currency = first?.price_data.currency ?? sandbox.platform.currency;
  if (params.line_items.some((item) => item.price_data.currency !== currency)) {
    throw invalid("All line items must have the same currency.", { param: "line_items" });
  }
  const total = params.line_items.reduce((sum, item) => sum + item.price_data.unit_amount * item.quantity, 0);
  if (total < MINIMUM_AMOUNT) {
    throw invalid(
      `The Checkout Session's total amount due must add up to at least ${formatAmount(MINIMUM_AMOUNT, currency)} ${currency}`,
      {
        code: "amount_too_small",
      },
    );
  }
  const id = `cs_test_a1${randomPart(56)}`;
  const session = fields(sandbox, id, params, { total, currency, expiresAt });
  sandbox.store.put("line_items", { id, items: params.line_items.map((item) => lineItem(sandbox, item)) });
  sandbox.store.put("local.intent_input", {
    id,
    input: intentInputOf(params, total, currency, session.payment_method_types),
  });
  scheduleTask(sandbox, expiresAt, "session.expire", id);
  return sandbox.store.put("checkout.session", session);
}

function intentInputOf(
  params: CheckoutSessionParams,
  amount: number,
  currency: string,
  paymentMethodTypes: string[],
): PaymentIntentInput {
  const data = params.payment_intent_data;
  return {
    amount,
    currency,
    paymentMethodTypes,
    captureMethod: data?.capture_method,
    customer: params.customer,
    description: data?.description,
    metadata: data?.metadata,
    receiptEmail: data?.receipt_email,
    statementDescriptor: data?.statement_descriptor,
    statementDescriptorSuffix: data?.statement_descriptor_suffix,
    transferGroup: data?.transfer_group,
  };
}

function lineItem(sandbox: Sandbox, item: LineItemInput): Stripe.LineItem {
  const { currency, product_data, unit_amount } = item.price_data;
  const total = unit_amount * item.quantity;
  const price: Stripe.Price = {
    id: `price_1${randomPart(23)}`,
    object: "price",
    active: false,
    billing_scheme: "per_unit",
    created: sandbox.clock.now(),
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
  sandbox: Sandbox,
  id: string,
  params: CheckoutSessionParams,
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
    cancel_url: params.cancel_url ?? null,
    client_reference_id: params.client_reference_id ?? null,
    client_secret: null,
    collected_information: null,
    consent: null,
    consent_collection: null,
    created: sandbox.clock.now(),
    currency,
    currency_conversion: null,
    custom_fields: [],
    custom_text: { after_submit: null, shipping_address: null, submit: null, terms_of_service_acceptance: null },
    customer: params.customer ?? null,
    customer_account: null,
    customer_creation: params.customer ? null : "if_required",
    customer_details: null,
    customer_email: params.customer_email ?? null,
    discounts: [],
    expires_at: expiresAt,
    integration_identifier: null,
    invoice: null,
    invoice_creation: null,
    livemode: false,
    locale: params.locale ?? null,
    managed_payments: null,
    metadata: params.metadata ?? {},
    mode: "payment",
    origin_context: null,
    payment_intent: null,
    payment_link: null,
    payment_method_collection: "if_required",
    payment_method_configuration_details: null,
    payment_method_options: {},
    payment_method_types: params.payment_method_types ?? ["card", "bancontact"],
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
    submit_type: params.submit_type ?? null,
    subscription: null,
    success_url: params.success_url,
    total_details: { amount_discount: 0, amount_shipping: 0, amount_tax: 0 },
    ui_mode: "hosted_page",
    url: `${sandbox.baseUrl}/c/pay/${id}`,
    wallet_options: null,
  };
}
