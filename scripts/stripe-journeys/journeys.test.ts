import Stripe from "stripe";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startLocalStripe } from "../local/emulators";
import { JOURNEYS } from "./journeys";

let emulator: Awaited<ReturnType<typeof startLocalStripe>>;
beforeAll(async () => {
  emulator = await startLocalStripe({ webhooks: [] });
});
afterAll(() => emulator.close());

/** The emulator must behave as Stripe's test mode does: `npm run stripe:journeys` plays the same against that. */
test.each(Object.entries(JOURNEYS))("%s", async (_name, play) => {
  const network = { host: "127.0.0.1", port: emulator.port, protocol: "http" } as const;
  await play(new Stripe("sk_test_local", network));
  expect(emulator.control.check().problems).toEqual([]);
});
