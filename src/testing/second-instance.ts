import { createInterface } from "node:readline";
import { publicCaregiver } from "@/domain/caregivers/queries";
import { hears, listen } from "@/lib/cache/ear";

/** Another process of the site, for tests: for each line with a caregiver's id it says what it shows of them. */
listen();
const ready = setInterval(() => {
  if (!hears()) return;
  clearInterval(ready);
  process.stdout.write("ready\n");
}, 10);

for await (const id of createInterface({ input: process.stdin })) {
  const ctx = { actor: { kind: "visitor" }, now: new Date() } as const;
  const shown = await publicCaregiver(ctx, id).catch((error: Error) => ({ headline: error.message }));
  process.stdout.write(`${shown.headline ?? "none"}\n`);
}
