import { createInterface } from "node:readline";
import { getPublicCaregiver } from "@/domain/caregivers/queries";
import { isConnected, startListening } from "@/lib/cache/invalidation-listener";

/** A second process of the site, for tests: for each line with a caregiver's id it prints the headline it shows. */
startListening();
const ready = setInterval(() => {
  if (!isConnected()) return;
  clearInterval(ready);
  process.stdout.write("ready\n");
}, 10);

for await (const id of createInterface({ input: process.stdin })) {
  const ctx = { actor: { kind: "visitor" }, now: new Date() } as const;
  const caregiver = await getPublicCaregiver(ctx, id).catch((error: Error) => ({ headline: error.message }));
  process.stdout.write(`${caregiver.headline ?? "none"}\n`);
}
