import type { ScheduledTask } from "../store/tables";
import type { Sandbox } from "./sandbox";

/** Schedules a task for `at` (seconds). Scheduling the same kind and target again moves the task. */
export function scheduleTask(
  sandbox: Sandbox,
  at: number,
  kind: ScheduledTask["kind"],
  target: string,
  outcome: ScheduledTask["outcome"] = "succeed",
): void {
  const id = `${kind}:${target}`;
  sandbox.store.put("local.task", { id, at, kind, target, outcome });
}

/** Cancels a scheduled task. */
export function cancelTask(sandbox: Sandbox, kind: ScheduledTask["kind"], target: string): void {
  sandbox.store.remove("local.task", `${kind}:${target}`);
}
