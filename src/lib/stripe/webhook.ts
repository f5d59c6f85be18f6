import type Stripe from "stripe";
import type { Ctx } from "@/lib/actor";
import { callerOf, toResponse } from "@/lib/route";
import type { RouteSpec } from "@/lib/route/spec";
import { verifyEvent } from "@/lib/stripe";
import { withRequestMetrics } from "@/lib/telemetry/request-metrics";

/** An endpoint for Stripe, authenticated by the signature of the event. */
export function webhook(secret: string, receive: (ctx: Ctx, event: Stripe.Event) => Promise<unknown>) {
  const handler = (request: Request) =>
    withRequestMetrics(request, () =>
      toResponse(
        async () => {
          const now = new Date();
          const event = await verifyEvent(request, secret, now);
          return receive({ actor: { kind: "stripe", eventId: event.id }, now }, event);
        },
        undefined,
        callerOf(request),
      ),
    );
  const spec: RouteSpec = { as: "stripe", summary: "Takes note of a signed event of Stripe.", errors: [400] };
  return Object.assign(handler, { spec });
}
