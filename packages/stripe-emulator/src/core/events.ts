import Stripe from "stripe";
import { newId } from "./ids";
import type { Sandbox } from "./sandbox";

type EventOf<T extends Stripe.Event["type"]> = Extract<Stripe.Event, { type: T }>;

/**
 * Creates an event with the current state of the object. Delivery starts after the transaction.
 * `account` is the connected account of the event, null for the platform.
 */
export function emit<T extends Stripe.Event["type"]>(
  sandbox: Sandbox,
  type: T,
  object: EventOf<T>["data"]["object"],
  account: string | null = null,
  previous?: Record<string, unknown>,
): void {
  const event = {
    id: newId("evt"),
    object: "event",
    ...(account === null ? {} : { account }),
    api_version: Stripe.API_VERSION,
    created: sandbox.clock.now(),
    data: previous === undefined ? { object } : { object, previous_attributes: previous },
    livemode: false,
    pending_webhooks: sandbox.deliveries.endpointsFor(account).length,
    request: sandbox.request,
    type,
  } as unknown as Stripe.Event; // the union cannot be built from a type variable; object and type are checked above
  sandbox.store.put("event", event, account);
  sandbox.deliveries.enqueue(event.id, account);
}
