import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";

export interface Tally {
  passed: number;
  failed: number;
}

/** Settings of a stage, beside those of this process. */
type Variables = Record<string, string>;

interface StageOptions {
  env?: Variables | undefined;
  /** Prints the output as one block at the end, so that it does not mix with that of a stage beside it. */
  isBuffered?: boolean;
}

const REPORTS = "test-results/reports";
const bin = (path: string) => join("node_modules", path);

/** Runs a Node program to its end; says whether it went well. */
async function runStage(name: string, args: string[], { env, isBuffered }: StageOptions = {}) {
  console.log(`── ${name} begins`);
  const begun = performance.now();
  const child = spawn(process.execPath, args, {
    stdio: ["ignore", isBuffered ? "pipe" : "inherit", isBuffered ? "pipe" : "inherit"],
    env: { ...process.env, ...env },
  });
  const output: Buffer[] = [];
  child.stdout?.on("data", (chunk) => output.push(chunk));
  child.stderr?.on("data", (chunk) => output.push(chunk));
  const code = await new Promise<number>((resolve) => child.once("close", (exit) => resolve(exit ?? 1)));
  const seconds = Math.round((performance.now() - begun) / 1000);
  if (isBuffered) process.stdout.write(`\n── ${name}\n${Buffer.concat(output).toString()}`);
  console.log(`── ${name}: ${code === 0 ? "good" : "NOT good"} after ${seconds} s\n`);
  return code === 0;
}

/** A stage that counts as one test of its own. */
async function countedStage(name: string, args: string[], options?: StageOptions): Promise<Tally> {
  const isGood = await runStage(name, args, options);
  return { passed: Number(isGood), failed: Number(!isGood) };
}

export const generateClient = () => countedStage("Database client", ["scripts/generate.mjs"]);

export const checkTypes = () =>
  countedStage("Types", [bin("typescript/bin/tsc"), "--noEmit", "-p", "tsconfig.check.json"], { isBuffered: true });

export const buildSite = () =>
  countedStage("Production build", ["--import", "tsx", "scripts/build-site.ts"], { isBuffered: true });

/** Unit and integration tests, concurrency tests and fuzzing. `run` names their report. */
export async function runUnitTests(run: string, env?: Variables): Promise<Tally> {
  const report = emptyReport(`${run}/vitest.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const isGood = await runStage(`Unit and integration tests, ${run}`, [bin("vitest/vitest.mjs"), "run", ...reporters], {
    env,
  });
  const result = readReport<{ numPassedTests: number; numFailedTests: number }>(report);
  return tally(isGood, result?.numPassedTests, result?.numFailedTests);
}

/** Journeys through the built site. */
export async function runJourneys(run: string, env?: Variables): Promise<Tally> {
  const report = emptyReport(`${run}/playwright.json`);
  const args = [bin("@playwright/test/cli.js"), "test", "--reporter=list,json"];
  const isGood = await runStage(`Journeys, ${run}`, args, {
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
    isBuffered: true,
  });
  const stats = readReport<{ stats: { expected: number; unexpected: number; flaky: number } }>(report)?.stats;
  return tally(isGood, stats && stats.expected + stats.flaky, stats?.unexpected);
}

/** A stage that ends badly or without a test counts as one failure at least. */
const tally = (isGood: boolean, passed = 0, failed = 0): Tally => ({
  passed,
  failed: Math.max(failed, isGood && passed > 0 ? 0 : 1),
});

function emptyReport(name: string) {
  const path = join(REPORTS, name);
  mkdirSync(dirname(path), { recursive: true });
  rmSync(path, { force: true });
  return path;
}

const readReport = <T>(path: string): T | undefined =>
  existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : undefined;
