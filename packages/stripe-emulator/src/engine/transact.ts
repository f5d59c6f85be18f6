import { movePayout, payOutDaily } from "../connect/payout-lifecycle";
import { StripeRefusal } from "../core/errors";
import { type Cause, NO_REQUEST, type World } from "../core/sandbox";
import { openDispute } from "../payments/dispute-lifecycle";
import { settleRefund } from "../payments/refund-lifecycle";
import { expireSession, settleBancontact } from "../payments/session-lifecycle";
import type { Due } from "../store/tables";

/** One unit of work: what time has brought, the work, what that brought in turn; then its events leave. */
export function act<T>(world: World, work: () => T, cause: Cause = NO_REQUEST): T {
  try {
    world.store.transaction(() => runDue(world));
    world.cause = cause;
    const result = world.store.transaction(work);
    world.cause = NO_REQUEST;
    world.store.transaction(() => runDue(world));
    return result;
  } finally {
    world.cause = NO_REQUEST;
    world.deliveries.send();
  }
}

const HAPPENS: Record<Due["kind"], (world: World, due: Due) => void> = {
  "session.expire": (world, due) => expireSession(world, due.target),
  "bancontact.settle": (world, due) => settleBancontact(world, due.target, due.outcome),
  "refund.settle": (world, due) => settleRefund(world, due.target, due.outcome),
  "payout.schedule": (world, due) => payOutDaily(world, due.target),
  "payout.move": (world, due) => movePayout(world, due.target),
  "card.dispute": (world, due) => openDispute(world, due.target, "fraudulent"),
};

/** Does everything whose moment has come, oldest first, each at its own second; what it causes in turn as well. */
export function runDue(world: World): void {
  const until = world.clock.now();
  for (;;) {
    const next = world.store
      .all("local.due")
      .reduceRight<Due | null>((first, due) => (first === null || due.at < first.at ? due : first), null);
    if (!next || next.at > until) return;
    world.store.remove("local.due", next.id);
    world.clock.pinned(next.at, () => happen(world, next));
  }
}

/** What has become impossible since it was planned does not happen; it must not stand in the way of the rest. */
function happen(world: World, due: Due): void {
  try {
    world.store.transaction(() => HAPPENS[due.kind](world, due));
  } catch (error) {
    if (!(error instanceof StripeRefusal)) throw error;
  }
}

/** The moment the next thing happens, in seconds of the local clock; null when nothing is planned. */
export function nextDue(world: World): number | null {
  const moments = world.store.all("local.due").map((due) => due.at);
  return moments.length === 0 ? null : Math.min(...moments);
}
