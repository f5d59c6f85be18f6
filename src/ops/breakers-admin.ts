import { requireAdmin } from "@/domain/accounts/authorize";
import { audit } from "@/domain/audit";
import type { Ctx } from "@/lib/actor";
import { getCircuitBreakerStatuses } from "@/lib/circuit-breaker";
import { inTransaction } from "@/lib/db";
import { applyOverride, setBreakerOverride, sharedBreakerStatuses, syncBreakers } from "@/ops/breaker-sync";
import type { BreakerReport } from "@/ops/responses";
import type { BreakerForcing, BreakerReset } from "@/ops/schema";

/** The breakers of the process that answers, and of every process that reported recently. */
export async function getBreakerReport({ actor, now }: Ctx): Promise<BreakerReport> {
  requireAdmin(actor);
  return { here: getCircuitBreakerStatuses(), instances: await sharedBreakerStatuses(now) };
}

/** Holds a breaker open in every process within seconds, until it is reset: for a service known to be in trouble. */
export const forceBreaker = (ctx: Ctx, { name, reason }: BreakerForcing) => overrideBreaker(ctx, name, true, reason);

/** Closes a breaker in every process within seconds, as if nothing had happened. */
export const resetBreakers = (ctx: Ctx, { name, reason }: BreakerReset) => overrideBreaker(ctx, name, false, reason);

async function overrideBreaker(ctx: Ctx, name: BreakerReset["name"], forcedOpen: boolean, reason?: string) {
  requireAdmin(ctx.actor);
  await inTransaction(async (tx) => {
    await setBreakerOverride(tx, ctx.now, name, forcedOpen);
    await audit(tx, ctx, {
      action: forcedOpen ? "breaker.force-open" : "breaker.reset",
      subject: `breaker:${name}`,
      reason,
    });
  });
  applyOverride(name, forcedOpen, ctx.now, true); // here at once: the answer says how it is now
  await syncBreakers(ctx.now);
  return { name, ...getCircuitBreakerStatuses()[name] };
}
