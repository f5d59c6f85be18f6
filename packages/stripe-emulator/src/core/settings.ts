import type { Sandbox } from "./sandbox";

/** What the control API can switch, as persisted numbers; all are off at first. */
export type Switch = "charge.postDelaySeconds" | "platform.paysOutDaily" | "refunds.requireFunds";

export function readSwitch(sandbox: Sandbox, name: Switch): number {
  return sandbox.store.get("local.setting", name)?.value ?? 0;
}

export function writeSwitch(sandbox: Sandbox, name: Switch, value: number): void {
  sandbox.store.put("local.setting", { id: name, value });
}
