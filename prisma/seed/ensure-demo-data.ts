import { clearPartialData, demoDataState } from "./demo-data-state";
import { isLocalStripe } from "./stripe-control";

/** Builds the demo data in an empty database. Changes nothing when it exists, or when the database has other users. */
export async function ensureDemoData(): Promise<"built" | "exists" | "foreign"> {
  if (!isLocalStripe()) throw new Error("The demo data needs the local Stripe: a real one cannot replay its months.");
  const state = await demoDataState();
  if (state === "built") return "exists";
  if (state === "foreign") return "foreign";
  if (state === "partial") await clearPartialData();
  // Imported here: the whole domain takes a second to load, and usually the demo data exists.
  const { buildDemoData } = await import("./build-demo-data");
  await buildDemoData(new Date());
  return "built";
}
