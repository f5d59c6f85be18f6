import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Those that take long, first: none is left alone at the end, and a fresh clone remembers no times to sort by. */
const LONG = /\/tests\/(fuzz|storms)\/|\/(event-orders|seed|authorization|money|refund)\.test/;

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    const isLong = ({ moduleId }: TestSpecification) => Number(LONG.test(moduleId));
    return (await super.sort(files)).toSorted((a, b) => isLong(b) - isLong(a));
  }
}

export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL("./src", import.meta.url)) } },
  test: {
    include: [
      "src/**/*.test.{ts,tsx}",
      "scripts/**/*.test.ts",
      "packages/*/**/*.test.ts",
      "tests/{storms,fuzz}/**/*.test.ts",
    ],
    globalSetup: ["src/testing/global-setup.ts"],
    setupFiles: ["src/testing/setup.ts"],
    pool: "forks",
    sequence: { sequencer: LongFirst },
    maxWorkers: 3, // on two cores: each waits a good part of its time for the database
    // Only for what hangs: a machine with much else to do may take ten times as long as usual.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 60_000 } },
  },
});
