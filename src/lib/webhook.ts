import type Stripe from "stripe";
import type { Ctx } from "@/lib/actor";
import { measured } from "@/lib/monitoring/measured";
import { answer } from "@/lib/route";
import type { Declared } from "@/lib/route/declared";
import { verifiedEvent } from "@/lib/stripe";

/** An address that only Stripe can call: its signature is who it is. */
export function webhook(secret: string, receive: (ctx: Ctx, event: Stripe.Event) => Promise<unknown>) {
  const handler = (request: Request) =>
    measured(request, () =>
      answer(async () => {
        const now = new Date();
        const event = await verifiedEvent(request, secret, now);
        return receive({ actor: { kind: "stripe", eventId: event.id }, now }, event);
      }),
    );
  const shape: Declared = { as: "stripe", summary: "Takes note of a signed event of Stripe.", refuses: [400] };
  return Object.assign(handler, { shape });
}
