import Stripe from "stripe";
import { startLocalStripe } from "../local/emulators";
import { JOURNEYS } from "./journeys";

/**
 * `npm run stripe:journeys` plays what the site relies on at Stripe: against the emulator, or against Stripe's test mode
 * when STRIPE_TEST_KEY is a key of it. No money moves in either.
 */
async function connect() {
  const key = process.env.STRIPE_TEST_KEY;
  if (!key) {
    const emulator = await startLocalStripe({ webhooks: [] });
    const network = { host: "127.0.0.1", port: emulator.port, protocol: "http" } as const;
    return { where: "the emulator", stripe: new Stripe("sk_test_local", network), close: () => emulator.close() };
  }
  if (!/^(sk|rk)_test_/.test(key)) throw new TypeError("STRIPE_TEST_KEY must be a key of Stripe's test mode.");
  return { where: "Stripe's test mode", stripe: new Stripe(key), close: async () => undefined };
}

const { where, stripe, close } = await connect();
console.log(`Journeys against ${where}`);
let failed = 0;
for (const [name, play] of Object.entries(JOURNEYS)) {
  try {
    await play(stripe);
    console.log(`  ✓ ${name}`);
  } catch (error) {
    failed++;
    console.log(`  ✗ ${name}\n    ${error instanceof Error ? error.message : String(error)}`);
  }
}
await close();
process.exit(failed === 0 ? 0 : 1);
