import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { stripVTControlCharacters } from "node:util";

export interface Tally {
  passed: number;
  /** What failed, with the first line of why; repeated at the end of a run, where a log that was cut still has it. */
  failures: string[];
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
  return { passed: Number(isGood), failures: isGood ? [] : [name] };
}

export const generateClient = () => countedStage("Database client", ["scripts/generate.mjs"]);

export const checkTypes = () =>
  countedStage("Types", [bin("typescript/bin/tsc"), "--noEmit", "-p", "tsconfig.check.json"], { isBuffered: true });

export const buildSite = () =>
  countedStage("Production build", ["--import", "tsx", "scripts/build-site.ts"], { isBuffered: true });

/** Unit and integration tests, concurrency tests and fuzzing. `run` names their report; architecture may be `isChecked` already. */
export async function runUnitTests(run: string, env?: Variables, isChecked = false): Promise<Tally> {
  const report = emptyReport(`${run}/vitest.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const args = [bin("vitest/vitest.mjs"), "run", ...reporters, ...(isChecked ? ["--project=!architecture"] : [])];
  const isGood = await runStage(`Unit and integration tests, ${run}`, args, { env });
  const result = readReport<VitestReport>(report);
  return tally(isGood, result?.numPassedTests, result && vitestFailures(result));
}

interface VitestReport {
  numPassedTests: number;
  testResults: {
    name: string;
    status: string;
    message: string;
    assertionResults: { fullName: string; status: string; failureMessages: string[] }[];
  }[];
}

/** Failed tests, and files that failed as a whole. */
const vitestFailures = ({ testResults }: VitestReport) =>
  testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = relative(process.cwd(), name);
    const failed = assertionResults.filter((test) => test.status === "failed");
    if (status === "failed" && failed.length === 0) return [describeFailure(file, message)];
    return failed.map(({ fullName, failureMessages }) => describeFailure(`${file} › ${fullName}`, failureMessages[0]));
  });

const describeFailure = (title: string, why = "") => `${title}\n    ${stripVTControlCharacters(why).split("\n")[0]}`;

/** Journeys through the built site. */
export async function runJourneys(run: string, env?: Variables): Promise<Tally> {
  const report = emptyReport(`${run}/playwright.json`);
  const args = [bin("@playwright/test/cli.js"), "test", "--project=journeys", "--reporter=list,json"];
  const isGood = await runStage(`Journeys, ${run}`, args, {
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
    isBuffered: true,
  });
  const result = readReport<PlaywrightReport>(report);
  return tally(isGood, result && result.stats.expected + result.stats.flaky, result?.suites.flatMap(journeyFailures));
}

interface JourneySuite {
  suites?: JourneySuite[];
  specs: { file: string; title: string; ok: boolean; tests: { results: { error?: { message?: string } }[] }[] }[];
}

interface PlaywrightReport {
  stats: { expected: number; flaky: number };
  suites: JourneySuite[];
}

const journeyFailures = ({ suites = [], specs }: JourneySuite): string[] => [
  ...specs
    .filter(({ ok }) => !ok)
    .map(({ file, title, tests }) => describeFailure(`${file} › ${title}`, tests[0]?.results[0]?.error?.message)),
  ...suites.flatMap(journeyFailures),
];

/** A stage that ends badly or without a test counts as one failure at least. */
function tally(isGood: boolean, passed = 0, failures: string[] = []): Tally {
  if (failures.length > 0 || (isGood && passed > 0)) return { passed, failures };
  return { passed, failures: ["a stage that ended without a result"] };
}

function emptyReport(name: string) {
  const path = join(REPORTS, name);
  mkdirSync(dirname(path), { recursive: true });
  rmSync(path, { force: true });
  return path;
}

const readReport = <T>(path: string): T | undefined =>
  existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : undefined;
