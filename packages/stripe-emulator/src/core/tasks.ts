import type { Due } from "../store/tables";
import type { World } from "./sandbox";

/** Plans something for later. The same thing planned twice happens once, at the time planned last. */
export function plan(
  world: World,
  at: number,
  kind: Due["kind"],
  target: string,
  outcome: Due["outcome"] = "succeed",
): void {
  const id = `${kind}:${target}`;
  world.store.put("local.due", { id, at, kind, target, outcome });
}

/** Takes back what was planned. */
export function unplan(world: World, kind: Due["kind"], target: string): void {
  world.store.remove("local.due", `${kind}:${target}`);
}
