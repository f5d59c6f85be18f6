import type Stripe from "stripe";
import { z } from "zod";
import { invalid, missing, StripeRefusal } from "../core/errors";
import { emit } from "../core/events";
import type { World } from "../core/sandbox";
import { page } from "../http/list";
import { amount, flag, mergeMetadata, metadata, paging, text, unsettable, url } from "../http/params";
import { type Route, route } from "../http/route";
import { cancelIntent, captureIntent, confirmIntent } from "./intent-lifecycle";
import { getIntent, makeIntent, mayTake } from "./intent-object";
import { findMethod } from "./payment-methods";
import { sessionOf } from "./session-lifecycle";

const wishes = {
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
  ...wishes,
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

/** `/v1/payment_intents`: the whole state machine of one payment. */
export const paymentIntentRoutes: Route[] = [
  route("POST", "/v1/payment_intents", create, (world, { params }) => {
    if (params.customer !== undefined && !world.store.get("customer", params.customer))
      throw missing("customer", params.customer, "customer");
    const made = makeIntent(world, {
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
    emit(world, "payment_intent.created", made);
    const ready = params.payment_method === undefined ? made : choose(world, made, params.payment_method);
    return params.confirm ? pay(world, ready, params.return_url) : ready;
  }),
  route("GET", "/v1/payment_intents/:id", z.strictObject({ client_secret: text.optional() }), (world, { id }) =>
    getIntent(world, id),
  ),
  route(
    "POST",
    "/v1/payment_intents/:id",
    z.strictObject({ ...wishes, amount: amount.optional() }),
    (world, { id, params }) => {
      const before = getIntent(world, id);
      if (params.amount !== undefined || params.payment_method !== undefined) mayTake("update", before);
      const { metadata: change, payment_method: method, ...fields } = params;
      const after = world.store.put("payment_intent", {
        ...before,
        ...fields,
        metadata: mergeMetadata(before.metadata, change),
      });
      return method === undefined ? after : choose(world, after, method);
    },
  ),
  route("POST", "/v1/payment_intents/:id/confirm", confirm, (world, { id, params }) => {
    const before = getIntent(world, id);
    mayTake("confirm", before);
    return pay(
      world,
      params.payment_method === undefined ? before : choose(world, before, params.payment_method),
      params.return_url,
    );
  }),
  route(
    "POST",
    "/v1/payment_intents/:id/capture",
    z.strictObject({ amount_to_capture: amount.optional() }),
    (world, { id, params }) => {
      const intent = getIntent(world, id);
      mayTake("capture", intent);
      const wanted = params.amount_to_capture ?? intent.amount_capturable;
      if (wanted > intent.amount_capturable) {
        throw invalid(
          `The specified amount_to_capture (${wanted}) is greater than the amount_capturable (${intent.amount_capturable}).`,
          { code: "amount_too_large", param: "amount_to_capture" },
        );
      }
      return captureIntent(world, intent, wanted);
    },
  ),
  route("POST", "/v1/payment_intents/:id/cancel", cancel, (world, { id, params }) => {
    const intent = getIntent(world, id);
    if (sessionOf(world, id)?.status === "open") {
      throw invalid(
        "You cannot cancel a PaymentIntent that was created by a Checkout Session. Expire the Checkout Session instead.",
        { code: "payment_intent_unexpected_state" },
      );
    }
    mayTake("cancel", intent);
    return cancelIntent(world, intent, params.cancellation_reason ?? null);
  }),
  route("GET", "/v1/payment_intents", z.strictObject({ ...paging, customer: text.optional() }), (world, { params }) => {
    const wanted = world.store
      .all("payment_intent")
      .filter((intent) => params.customer === undefined || intent.customer === params.customer);
    return page("/v1/payment_intents", wanted, params);
  }),
];

function choose(world: World, intent: Stripe.PaymentIntent, name: string): Stripe.PaymentIntent {
  const method = findMethod(world, name, "payment_method");
  if (!intent.payment_method_types.includes(method.type)) {
    throw invalid(`The PaymentMethod provided (${method.type}) is not allowed for this PaymentIntent.`, {
      param: "payment_method",
    });
  }
  return world.store.put("payment_intent", {
    ...intent,
    payment_method: method.id,
    status: "requires_confirmation",
    next_action: null,
  });
}

/** Confirms; a decline is answered as an error, though the intent, the failed charge and the events stay. */
function pay(world: World, intent: Stripe.PaymentIntent, returnUrl: string | undefined): Stripe.PaymentIntent {
  if (typeof intent.payment_method !== "string") {
    const message =
      "You cannot confirm this PaymentIntent because it's missing a payment method. You can either update the PaymentIntent with a payment method and then confirm it again, or confirm it again directly with a payment method.";
    throw invalid(message, { code: "payment_intent_unexpected_state", payment_intent: intent });
  }
  const tried = confirmIntent(
    world,
    intent,
    findMethod(world, intent.payment_method, "payment_method"),
    returnUrl ?? null,
  );
  const error = tried.last_payment_error;
  if (!error) return tried;
  const { charge, code, decline_code, message = "Your card was declined.", payment_method } = error;
  throw new StripeRefusal(
    402,
    { type: "card_error", charge, code, decline_code, message, payment_intent: tried, payment_method },
    true,
  );
}
