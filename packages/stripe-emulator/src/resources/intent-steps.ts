import type Stripe from "stripe";
import { invalid, missing } from "../errors";
import type { World } from "../world";

type Status =
  | "requires_payment_method"
  | "requires_confirmation"
  | "requires_action"
  | "processing"
  | "requires_capture"
  | "succeeded"
  | "canceled";

const MAY: Record<"confirm" | "cancel" | "capture" | "update", Status[]> = {
  confirm: ["requires_payment_method", "requires_confirmation", "requires_action"],
  cancel: ["requires_payment_method", "requires_confirmation", "requires_action", "requires_capture"],
  capture: ["requires_capture"],
  update: ["requires_payment_method", "requires_confirmation", "requires_action"],
};

const DONE: Record<keyof typeof MAY, string> = {
  confirm: "confirmed",
  cancel: "canceled",
  capture: "captured",
  update: "updated",
};

/** The stored intent, or Stripe's 404. */
export function getIntent(world: World, id: string): Stripe.PaymentIntent {
  const intent = world.store.get("payment_intent", id);
  if (!intent) throw missing("payment_intent", id);
  return intent;
}

/** Refuses a step that the intent's state does not allow, in Stripe's words. */
export function mayTake(step: keyof typeof MAY, intent: Stripe.PaymentIntent): void {
  if (MAY[step].some((status) => status === intent.status)) return;
  throw invalid(
    `You cannot ${step} this PaymentIntent because it has a status of ${intent.status}. Only a PaymentIntent with one of the following statuses may be ${DONE[step]}: ${MAY[step].join(", ")}.`,
    { code: "payment_intent_unexpected_state", payment_intent: intent },
  );
}
