import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { writeLists } from "./write-lists.mjs";

/** `npm test`: types, unit and integration tests, production build and browser journeys; ends with "N passed, N failed". */
const REPORTS = "test-results/reports";
const node = process.execPath;
const bin = (path: string) => join("node_modules", path);

const counts = { passed: 0, failed: 0 };

async function stage(name: string, args: string[], env: Record<string, string> = {}) {
  console.log(`\n── ${name}`);
  const begun = Date.now();
  const code = await new Promise<number>((resolve) => {
    const child = spawn(node, args, { stdio: ["ignore", "inherit", "inherit"], env: { ...process.env, ...env } });
    child.once("exit", (exit) => resolve(exit ?? 1));
  });
  console.log(`── ${name}: ${code === 0 ? "good" : "NOT good"} after ${Math.round((Date.now() - begun) / 1000)} s`);
  return code === 0;
}

/** A stage that counts as one test of its own. */
async function countedStage(name: string, args: string[]) {
  const good = await stage(name, args);
  counts[good ? "passed" : "failed"]++;
  return good;
}

function read<T>(file: string): T | undefined {
  const path = join(REPORTS, file);
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : undefined;
}

async function unitAndIntegration() {
  const report = join(REPORTS, "vitest.json");
  const good = await stage("Unit and integration tests", [
    ...[bin("vitest/vitest.mjs"), "run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`],
  ]);
  const result = read<{ numPassedTests: number; numFailedTests: number }>("vitest.json");
  counts.passed += result?.numPassedTests ?? 0;
  counts.failed += Math.max(result?.numFailedTests ?? 0, good && result?.numPassedTests ? 0 : 1);
}

async function journeys() {
  const report = join(REPORTS, "playwright.json");
  const good = await stage("Journeys in a browser", [bin("@playwright/test/cli.js"), "test", "--reporter=list,json"], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
  });
  const stats = read<{ stats: { expected: number; unexpected: number; flaky: number } }>("playwright.json")?.stats;
  counts.passed += (stats?.expected ?? 0) + (stats?.flaky ?? 0);
  counts.failed += Math.max(stats?.unexpected ?? 0, good && stats?.expected ? 0 : 1);
}

rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });
if (!existsSync("src/generated/prisma")) await countedStage("Database client", ["scripts/generate.mjs"]);
writeLists();
await countedStage("Types", [bin("typescript/bin/tsc"), "--noEmit", "-p", "tsconfig.check.json"]);
await unitAndIntegration();
if (await countedStage("Production build", ["--import", "tsx", "scripts/build-site.ts"])) await journeys();

console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
process.exit(counts.failed === 0 ? 0 : 1);
