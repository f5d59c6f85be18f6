import type { Ctx } from "@/lib/actor";
import { getCircuitBreakerStatuses } from "@/lib/circuit-breaker";
import { carryOut, orderBreaker, sharedBreakerStatuses, tellAndListen } from "@/lib/circuit-breaker/sharing";
import { inTransaction } from "@/lib/db";
import type { BreakerReport } from "./answers";
import { audit } from "./audit";
import { adminId } from "./only-admin";
import type { BreakerForcing, BreakerReset } from "./schema";

/** The breakers of the process that answers, and of every process heard of just now. */
export async function breakerReport({ actor, now }: Ctx): Promise<BreakerReport> {
  adminId(actor);
  return { here: getCircuitBreakerStatuses(), instances: await sharedBreakerStatuses(now) };
}

/** Holds a breaker open in every process within seconds, until it is reset: for a service known to be in trouble. */
export const forceBreaker = (ctx: Ctx, { name, reason }: BreakerForcing) => order(ctx, name, true, reason);

/** Closes a breaker in every process within seconds, as if nothing had happened. */
export const resetBreakers = (ctx: Ctx, { name, reason }: BreakerReset) => order(ctx, name, false, reason);

async function order(ctx: Ctx, name: BreakerReset["name"], forcedOpen: boolean, reason?: string) {
  adminId(ctx.actor);
  await inTransaction(async (tx) => {
    await orderBreaker(tx, ctx.now, name, forcedOpen);
    await audit(tx, ctx, {
      action: forcedOpen ? "breaker.force-open" : "breaker.reset",
      subject: `breaker:${name}`,
      reason,
    });
  });
  carryOut(name, forcedOpen, ctx.now, true); // here at once: the answer says how it is now
  await tellAndListen(ctx.now);
  return { name, ...getCircuitBreakerStatuses()[name] };
}
