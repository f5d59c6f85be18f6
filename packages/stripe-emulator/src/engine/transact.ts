import { movePayout, runDailyPayout } from "../connect/payout-lifecycle";
import { StripeApiError } from "../core/errors";
import { type EventRequest, NO_REQUEST, type Sandbox } from "../core/sandbox";
import { postDelayedCharge } from "../payments/charges";
import { openDispute } from "../payments/disputes";
import { fundRefund, settleRefund } from "../payments/refund-lifecycle";
import { expireSession, settleBancontact } from "../payments/session-lifecycle";
import type { ScheduledTask } from "../store/tables";

/** One unit of work: due tasks first, then the work, then tasks that it made due. Webhook delivery starts after it. */
export function transact<T>(sandbox: Sandbox, work: () => T, request: EventRequest = NO_REQUEST): T {
  try {
    sandbox.store.transaction(() => runDueTasks(sandbox));
    sandbox.request = request;
    const result = sandbox.store.transaction(work);
    sandbox.request = NO_REQUEST;
    sandbox.store.transaction(() => runDueTasks(sandbox));
    return result;
  } finally {
    sandbox.request = NO_REQUEST;
    sandbox.deliveries.send();
  }
}

const TASK_HANDLERS: Record<ScheduledTask["kind"], (sandbox: Sandbox, task: ScheduledTask) => void> = {
  "session.expire": (sandbox, task) => expireSession(sandbox, task.target),
  "charge.post": (sandbox, task) => postDelayedCharge(sandbox, task.target),
  "bancontact.settle": (sandbox, task) => settleBancontact(sandbox, task.target, task.outcome),
  "refund.fund": (sandbox, task) => fundRefund(sandbox, task.target),
  "refund.settle": (sandbox, task) => settleRefund(sandbox, task.target, task.outcome),
  "payout.schedule": (sandbox, task) => runDailyPayout(sandbox, task.target),
  "payout.move": (sandbox, task) => movePayout(sandbox, task.target),
  "card.dispute": (sandbox, task) => openDispute(sandbox, task.target, "fraudulent"),
};

/** Runs all due tasks, oldest first, each at its own second, including tasks that they schedule. */
export function runDueTasks(sandbox: Sandbox): void {
  const until = sandbox.clock.now();
  for (;;) {
    const next = sandbox.store
      .all("local.task")
      .reduceRight<ScheduledTask | null>((first, task) => (first === null || task.at < first.at ? task : first), null);
    if (!next || next.at > until) return;
    sandbox.store.remove("local.task", next.id);
    sandbox.clock.pinned(next.at, () => runTask(sandbox, next));
  }
}

/** Drops a task that has become impossible since it was scheduled, so that it does not block the others. */
function runTask(sandbox: Sandbox, task: ScheduledTask): void {
  try {
    sandbox.store.transaction(() => TASK_HANDLERS[task.kind](sandbox, task));
  } catch (error) {
    if (!(error instanceof StripeApiError)) throw error;
  }
}

/** When the next task is due, in seconds of the emulator's clock; null without tasks. */
export function nextTaskAt(sandbox: Sandbox): number | null {
  const times = sandbox.store.all("local.task").map((task) => task.at);
  return times.length === 0 ? null : Math.min(...times);
}
