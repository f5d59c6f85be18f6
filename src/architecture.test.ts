import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { cruise, type ICruiseResult } from "dependency-cruiser";
import extractTSConfig from "dependency-cruiser/config-utl/extract-ts-config";
import { expect, test } from "vitest";
import rules from "../scripts/architecture.mjs";

test("imports follow the rules in scripts/architecture.mjs", async () => {
  const options = { ...rules.options, ruleSet: rules, validate: true } as Parameters<typeof cruise>[1];
  const { output } = await cruise(["src"], options, undefined, { tsConfig: extractTSConfig("tsconfig.json") });
  const { summary } = output as ICruiseResult;
  expect(summary.totalCruised).toBeGreaterThan(200); // a compiler it does not know makes it see nothing and call it clean
  expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
}, 120_000);

const sources = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (path === join("src", "generated") || path === join("src", "messages")) return [];
    return statSync(path).isDirectory() ? sources(path) : /\.tsx?$/.test(name) ? [path] : [];
  });
const lines = (path: string) => readFileSync(path, "utf8").trimEnd().split("\n").length;
const quantile = (values: number[], q: number) => values.toSorted((a, b) => a - b)[Math.floor(values.length * q)] ?? 0;

test("files stay small: median 60 lines, 95 % within 180, none over 300", () => {
  const sizes = sources("src").map((path) => ({ path, lines: lines(path) }));
  const all = sizes.map((file) => file.lines);
  expect(sizes.filter((file) => file.lines > 300)).toEqual([]);
  expect(quantile(all, 0.5)).toBeLessThanOrEqual(60);
  expect(quantile(all, 0.95)).toBeLessThanOrEqual(180);
});

test("a route handler with its description is at most fifteen lines, and 95 % of files import at most twelve others", () => {
  const routes = sources("src/app").filter((path) => path.endsWith("route.ts"));
  const long = routes.filter((path) => {
    const own = readFileSync(path, "utf8")
      .split("\n")
      .filter((line) => line && !line.startsWith("import"));
    return own.length > 15 * own.filter((line) => line.startsWith("export ")).length;
  });
  expect(long).toEqual([]);
  const imports = sources("src")
    .filter((path) => !path.includes(".test."))
    .map((path) => readFileSync(path, "utf8").match(/^import /gm)?.length ?? 0);
  expect(quantile(imports, 0.95)).toBeLessThanOrEqual(12);
});

test("one file reads process.env", () => {
  const readers = sources("src").filter(
    (path) => !/\.test\.|^src\/testing/.test(path) && readFileSync(path, "utf8").includes("process.env"),
  );
  // Next.js replaces NEXT_RUNTIME while it builds; it is no setting.
  expect(readers).toEqual(["src/env.ts", "src/instrumentation.ts"]);
});

test("one file makes state that is shared by all copies of a module", () => {
  const makers = sources("src").filter(
    (path) => !path.includes(".test.") && /globalThis as|new AsyncLocalStorage\b/.test(readFileSync(path, "utf8")),
  );
  expect(makers).toEqual(["src/lib/process-wide.ts"]);
});
