import { randomInt } from "node:crypto";
import { defineConfig } from "@playwright/test";
import { BROWSER_FLAGS, browserPath } from "./scripts/local/browser";

if (!process.env.TEST_SEED) {
  process.env.TEST_SEED = String(randomInt(2 ** 31)); // the workers inherit it
  console.log(`Random seed ${process.env.TEST_SEED}: TEST_SEED=${process.env.TEST_SEED} draws the same samples again.`);
}

export default defineConfig({
  testDir: "tests/journeys",
  projects: [
    { name: "journeys", testMatch: "*.spec.ts" },
    { name: "screenshots", testMatch: "screenshots.ts" },
  ],
  globalSetup: "./tests/journeys/support/global-setup.ts",
  outputDir: "test-results/journeys", // emptied at each start; the reports lie beside it
  fullyParallel: true,
  workers: 2,
  // Only for what hangs: a machine with much else to do may take ten times as long as usual.
  timeout: 900_000,
  expect: { timeout: 60_000, toPass: { timeout: 180_000 } },
  use: {
    viewport: { width: 1280, height: 900 },
    launchOptions: { executablePath: await browserPath(), args: BROWSER_FLAGS },
    locale: "nl-BE",
    timezoneId: "Europe/Brussels",
    screenshot: "only-on-failure",
    // Each context would fetch the offline page; offline.spec.ts is about the service worker.
    serviceWorkers: "block",
  },
});
