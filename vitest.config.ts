import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Long files first: none is left alone at the end, and a fresh clone has no recorded durations to sort by. */
const LONG = /\/tests\/(fuzz|storms)\/|\/(event-orders|seed|authorization|money|refund)\.test/;

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    const isLong = ({ moduleId }: TestSpecification) => Number(LONG.test(moduleId));
    return (await super.sort(files)).toSorted((a, b) => isLong(b) - isLong(a));
  }
}

/** What a file does to its process before its imports, or to modules for good. */
const CHANGES_PROCESS =
  /\bvi\.(mock|hoisted|useFakeTimers|setSystemTime|resetModules)\b|process\.env\.\w+ =[^=]|assign\(process\.env|\bglobalThis\.|\bresetProcessWide\b|@own-process\b/;

/** Test files that need a process of their own, or ask for it with "@own-process". All others share one process per worker, with modules already loaded. */
const needsOwnProcess = ["src", "scripts", "packages", "tests"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.test\.tsx?$/.test(path) && !path.includes("node_modules"))
    .map((path) => join(folder, path))
    .filter((path) => CHANGES_PROCESS.test(readFileSync(path, "utf8"))),
);

const COMPONENTS = ["src/components/**/*.test.tsx"];
const isComponent = (path: string) => /^src\/components\/.*\.tsx$/.test(path);
const componentsWithOwnProcess = needsOwnProcess.filter(isComponent);
const withOwnProcess = needsOwnProcess.filter((path) => !isComponent(path));

const pathOf = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const resolve = {
  alias: [
    { find: /^@(?=\/)/, replacement: pathOf("./src") },
    // Their sources, transformed once per run: the packages' own entry compiles them in every process.
    { find: /^@tailtribe\/(stripe|resend)-emulator$/, replacement: pathOf("./packages/$1-emulator/src/server.ts") },
  ],
};

/** What every project has; a project does not inherit from below, or each would start a database server. */
const common = {
  setupFiles: ["src/testing/setup.ts"],
  pool: "forks" as const,
  // Only for what hangs: a machine with much else to do may take ten times as long as usual.
  testTimeout: process.env.TEST_DEPTH === "deep" ? 3_600_000 : 300_000,
  hookTimeout: 300_000,
  expect: { poll: { timeout: 60_000 } },
};

/** Components with behavior, in a document of happy-dom: no database, no server. */
const components = {
  environment: "happy-dom" as const,
  setupFiles: ["src/testing/setup-components.ts"],
  testTimeout: 300_000,
};

export default defineConfig({
  test: {
    globalSetup: ["src/testing/global-setup.ts"],
    sequence: { sequencer: LongFirst },
    maxWorkers: 3, // on two cores: each waits a good part of its time for the database
    projects: [
      // Reads sources only: no database, no settings.
      { test: { name: "architecture", include: ["tests/architecture/*.test.ts"], testTimeout: 300_000 } },
      { resolve, test: { ...components, name: "components-own-process", include: componentsWithOwnProcess } },
      {
        resolve,
        test: {
          ...components,
          name: "components",
          include: COMPONENTS,
          exclude: componentsWithOwnProcess,
          isolate: false,
        },
      },
      {
        resolve,
        test: { ...common, name: "own-process", include: withOwnProcess, provide: { isProcessShared: false } },
      },
      {
        resolve,
        test: {
          ...common,
          name: "shared-process",
          include: [
            "src/**/*.test.{ts,tsx}",
            "scripts/**/*.test.ts",
            "packages/*/**/*.test.ts",
            "tests/{storms,fuzz}/**/*.test.ts",
          ],
          exclude: [...withOwnProcess, ...COMPONENTS, "**/node_modules/**"],
          isolate: false,
          provide: { isProcessShared: true },
        },
      },
    ],
  },
});
