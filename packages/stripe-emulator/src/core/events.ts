import Stripe from "stripe";
import { newId } from "./ids";
import type { World } from "./sandbox";

type EventOf<T extends Stripe.Event["type"]> = Extract<Stripe.Event, { type: T }>;

/**
 * Records that something happened, with the object as it is now; it leaves for the endpoints when the transaction
 * is through. `account` is the connected account it happened on, null for the platform.
 */
export function emit<T extends Stripe.Event["type"]>(
  world: World,
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
    created: world.clock.now(),
    data: previous === undefined ? { object } : { object, previous_attributes: previous },
    livemode: false,
    pending_webhooks: world.deliveries.endpointsFor(account).length,
    request: world.cause,
    type,
  } as unknown as Stripe.Event; // the union cannot be built from a type variable; object and type are checked above
  world.store.put("event", event, account);
  world.deliveries.plan(event.id, account);
}
