import { randomInt } from "node:crypto";
import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { clockEnv, clockMoments } from "./clock/moments";
import { buildSite, checkTypes, generateClient, runJourneys, runUnitTests, type Tally } from "./test/stages";
import { writeLists } from "./write-lists.mjs";

/**
 * `npm test`: types, unit and integration tests, production build and journeys; ends with "N passed, N failed".
 *
 * `--checked`: `npm run check` has been here already, so types and architecture are not looked at again.
 * `--deep`, which is `npm run test:deep`: long repetitions, and then the whole suite at each moment of clock/moments.ts.
 * `--at MOMENT`: the whole suite at that moment only.
 */
const { values: options } = parseArgs({
  options: { checked: { type: "boolean" }, deep: { type: "boolean" }, at: { type: "string" } },
});

const seed = (process.env.TEST_SEED ??= String(randomInt(2 ** 31)));
console.log(`Random seed ${seed}: TEST_SEED=${seed} in front of the command draws the same values and samples again.`);

const tallies: Tally[] = [];
const isGood = ({ failures }: Tally) => failures.length === 0;

async function count(stage: Promise<Tally>) {
  const tally = await stage;
  tallies.push(tally);
  return tally;
}

/** What leads to a site to walk through. */
async function checkAndBuild() {
  if (!options.checked) await count(checkTypes());
  return isGood(await count(buildSite()));
}

/** Two lanes side by side: one needs the build, the other does not, and each waits much of its time for a database. */
async function runToday() {
  const env = { TEST_DEPTH: options.deep ? "deep" : "quick" };
  const lane = async () => void ((await checkAndBuild()) && (await count(runJourneys("today", env))));
  await Promise.all([count(runUnitTests("today", env, options.checked)), lane()]);
}

async function runAt(name: string) {
  const moment = clockMoments()[name];
  if (!moment) throw new Error(`No moment "${name}". There are: ${Object.keys(clockMoments()).join(", ")}`);
  const env = clockEnv(moment);
  await Promise.all([count(runUnitTests(name, env)), count(runJourneys(name, env))]);
}

if (!existsSync("src/generated/prisma")) await count(generateClient());
writeLists();
if (options.at === undefined) await runToday();
else if (await checkAndBuild()) await runAt(options.at);
if (options.deep) for (const name of Object.keys(clockMoments())) await runAt(name);

const failures = tallies.flatMap((tally) => tally.failures);
if (failures.length > 0)
  console.log(`\nFailed, with TEST_SEED=${seed}:\n${failures.map((failure) => `  ${failure}`).join("\n")}`);
const passed = tallies.reduce((total, tally) => total + tally.passed, 0);
console.log(`\n${passed} passed, ${failures.length} failed`);
process.exit(failures.length === 0 ? 0 : 1);
