import type Stripe from "stripe";
import { z } from "zod";
import { invalid, missing, StripeApiError } from "../core/errors";
import { emit } from "../core/events";
import type { Sandbox } from "../core/sandbox";
import { page } from "../http/list";
import { amount, flag, mergeMetadata, metadata, paging, text, unsettable, url } from "../http/params";
import { type Route, route } from "../http/route";
import { cancelIntent, captureIntent, confirmIntent } from "./intent-lifecycle";
import { assertStepAllowed, createIntent, getIntent } from "./intent-object";
import { resolvePaymentMethod } from "./payment-methods";
import { sessionOfIntent } from "./session-lifecycle";

const shared = {
  customer: text.optional(),
  description: unsettable.optional(),
  metadata: metadata.optional(),
  payment_method: text.optional(),
  payment_method_types: z
    .array(z.enum(["card", "bancontact"]))
    .min(1)
    .optional(),
  receipt_email: unsettable.optional(),
  statement_descriptor: unsettable.optional(),
  statement_descriptor_suffix: unsettable.optional(),
  transfer_group: text.optional(),
};

const create = z.strictObject({
  ...shared,
  amount: amount.pipe(z.number().min(50)),
  currency: text.transform((value) => value.toLowerCase()),
  automatic_payment_methods: z
    .strictObject({ enabled: flag, allow_redirects: z.enum(["always", "never"]).optional() })
    .optional(),
  capture_method: z.enum(["automatic", "automatic_async", "manual"]).optional(),
  confirm: flag.optional(),
  off_session: flag.optional(),
  return_url: url.optional(),
});

const confirm = z.strictObject({
  payment_method: text.optional(),
  return_url: url.optional(),
  off_session: flag.optional(),
  receipt_email: unsettable.optional(),
});
const cancel = z.strictObject({
  cancellation_reason: z.enum(["duplicate", "fraudulent", "requested_by_customer", "abandoned"]).optional(),
});

/** `/v1/payment_intents`: the state machine of a payment. */
export const paymentIntentRoutes: Route[] = [
  route("POST", "/v1/payment_intents", create, (sandbox, { params }) => {
    if (params.customer !== undefined && !sandbox.store.get("customer", params.customer))
      throw missing("customer", params.customer, "customer");
    const intent = createIntent(sandbox, {
      amount: params.amount,
      currency: params.currency,
      paymentMethodTypes: params.payment_method_types ?? ["card", "bancontact"],
      captureMethod: params.capture_method,
      customer: params.customer,
      description: params.description,
      metadata: mergeMetadata({}, params.metadata),
      receiptEmail: params.receipt_email,
      statementDescriptor: params.statement_descriptor,
      statementDescriptorSuffix: params.statement_descriptor_suffix,
      transferGroup: params.transfer_group,
    });
    emit(sandbox, "payment_intent.created", intent);
    const ready = params.payment_method === undefined ? intent : choose(sandbox, intent, params.payment_method);
    return params.confirm ? pay(sandbox, ready, params.return_url) : ready;
  }),
  route("GET", "/v1/payment_intents/:id", z.strictObject({ client_secret: text.optional() }), (sandbox, { id }) =>
    getIntent(sandbox, id),
  ),
  route(
    "POST",
    "/v1/payment_intents/:id",
    z.strictObject({ ...shared, amount: amount.optional() }),
    (sandbox, { id, params }) => {
      const before = getIntent(sandbox, id);
      if (params.amount !== undefined || params.payment_method !== undefined) assertStepAllowed("update", before);
      const { metadata: change, payment_method: method, ...fields } = params;
      const after = sandbox.store.put("payment_intent", {
        ...before,
        ...fields,
        metadata: mergeMetadata(before.metadata, change),
      });
      return method === undefined ? after : choose(sandbox, after, method);
    },
  ),
  route("POST", "/v1/payment_intents/:id/confirm", confirm, (sandbox, { id, params }) => {
    const before = getIntent(sandbox, id);
    assertStepAllowed("confirm", before);
    return pay(
      sandbox,
      params.payment_method === undefined ? before : choose(sandbox, before, params.payment_method),
      params.return_url,
    );
  }),
  route(
    "POST",
    "/v1/payment_intents/:id/capture",
    z.strictObject({ amount_to_capture: amount.optional() }),
    (sandbox, { id, params }) => {
      const intent = getIntent(sandbox, id);
      assertStepAllowed("capture", intent);
      const amount = params.amount_to_capture ?? intent.amount_capturable;
      if (amount > intent.amount_capturable) {
        throw invalid(
          `The specified amount_to_capture (${amount}) is greater than the amount_capturable (${intent.amount_capturable}).`,
          { code: "amount_too_large", param: "amount_to_capture" },
        );
      }
      return captureIntent(sandbox, intent, amount);
    },
  ),
  route("POST", "/v1/payment_intents/:id/cancel", cancel, (sandbox, { id, params }) => {
    const intent = getIntent(sandbox, id);
    if (sessionOfIntent(sandbox, id)?.status === "open") {
      throw invalid(
        "You cannot cancel a PaymentIntent that was created by a Checkout Session. Expire the Checkout Session instead.",
        { code: "payment_intent_unexpected_state" },
      );
    }
    assertStepAllowed("cancel", intent);
    return cancelIntent(sandbox, intent, params.cancellation_reason ?? null);
  }),
  route(
    "GET",
    "/v1/payment_intents",
    z.strictObject({ ...paging, customer: text.optional() }),
    (sandbox, { params }) => {
      const matching = sandbox.store
        .all("payment_intent")
        .filter((intent) => params.customer === undefined || intent.customer === params.customer);
      return page("/v1/payment_intents", matching, params);
    },
  ),
];

function choose(sandbox: Sandbox, intent: Stripe.PaymentIntent, name: string): Stripe.PaymentIntent {
  const method = resolvePaymentMethod(sandbox, name, "payment_method");
  if (!intent.payment_method_types.includes(method.type)) {
    throw invalid(`The PaymentMethod provided (${method.type}) is not allowed for this PaymentIntent.`, {
      param: "payment_method",
    });
  }
  return sandbox.store.put("payment_intent", {
    ...intent,
    payment_method: method.id,
    status: "requires_confirmation",
    next_action: null,
  });
}

/** Confirms the intent. A decline throws, but the intent, the failed charge and the events stay. */
function pay(sandbox: Sandbox, intent: Stripe.PaymentIntent, returnUrl: string | undefined): Stripe.PaymentIntent {
  if (typeof intent.payment_method !== "string") {
    const message =
      "You cannot confirm this PaymentIntent because it's missing a payment method. You can either update the PaymentIntent with a payment method and then confirm it again, or confirm it again directly with a payment method.";
    throw invalid(message, { code: "payment_intent_unexpected_state", payment_intent: intent });
  }
  const attempted = confirmIntent(
    sandbox,
    intent,
    resolvePaymentMethod(sandbox, intent.payment_method, "payment_method"),
    returnUrl ?? null,
  );
  const error = attempted.last_payment_error;
  if (!error) return attempted;
  const { charge, code, decline_code, message = "Your card was declined.", payment_method } = error;
  throw new StripeApiError(
    402,
    { type: "card_error", charge, code, decline_code, message, payment_intent: attempted, payment_method },
    true,
  );
}
