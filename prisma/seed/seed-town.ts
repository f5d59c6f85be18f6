import { isLocalStripe } from "./local-stripe";
import { clearHalfTown, townState } from "./town-state";

/** Builds the demo town where there is none yet. Where it stands, or other people live, nothing is changed. */
export async function seedTown(): Promise<"built" | "stands" | "not ours"> {
  if (!isLocalStripe())
    throw new Error("The demo town needs the local Stripe: a real one cannot live through its months.");
  const state = await townState();
  if (state === "built") return "stands";
  if (state === "foreign") return "not ours";
  if (state === "half") await clearHalfTown();
  // Only now: the whole domain takes a second to load, and mostly the town stands already.
  const { buildTown } = await import("./build-town");
  await buildTown(new Date());
  return "built";
}
