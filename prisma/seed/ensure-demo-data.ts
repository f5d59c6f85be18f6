import { clearPartialData, demoDataState } from "./demo-data-state";
import { isLocalStripe } from "./stripe-control";

/** Builds the demo town where there is none yet. Where it stands, or other people live, nothing is changed. */
export async function ensureDemoData(): Promise<"built" | "stands" | "not ours"> {
  if (!isLocalStripe())
    throw new Error("The demo town needs the local Stripe: a real one cannot live through its months.");
  const state = await demoDataState();
  if (state === "built") return "stands";
  if (state === "foreign") return "not ours";
  if (state === "half") await clearPartialData();
  // Only now: the whole domain takes a second to load, and mostly the town stands already.
  const { buildDemoData } = await import("./build-demo-data");
  await buildDemoData(new Date());
  return "built";
}
