import { parseArgs } from "node:util";
import { createLanes } from "./accounts";
import { openDatabase as watchDatabase } from "./database";
import { type ChaosEnvironment, startEnvironment } from "./environment";
import { FAULTS, PHASES, type PhaseName } from "./faults";
import { report } from "./report";
import { AcknowledgedSteps, Tally } from "./tally";
import { startTraffic } from "./traffic";
import { findLosses, waitUntilIdle } from "./verify";

const USAGE = `Cuts off, hangs, kills and brings back what the marketplace leans on while people use it, and says what was lost.
  npm run chaos -- [--phase ${PHASES.join("|")}] [--seconds 12] [--couples 8]
It starts a marketplace of its own; nothing that runs here is touched.`;

interface ChaosOptions {
  phases: readonly PhaseName[];
  /** How long each trouble lasts, and the calm after it. */
  seconds: number;
  /** How many owners and caregivers are busy at once. */
  couples: number;
}

function readOptions(): ChaosOptions {
  const options = { phase: { type: "string" }, seconds: { type: "string" }, couples: { type: "string" } } as const;
  const { values } = parseArgs({ options });
  const phases = PHASES.filter((name) => values.phase === undefined || values.phase === name);
  const [seconds, couples] = [Number(values.seconds ?? 12), Number(values.couples ?? 8)];
  if (phases.length === 0 || !(seconds > 0) || !Number.isInteger(couples) || couples < 1) throw new TypeError(USAGE);
  return { phases, seconds, couples };
}

async function run({ phases, seconds, couples }: ChaosOptions, world: ChaosEnvironment) {
  const ms = seconds * 1_000;
  const lanes = await createLanes(world, couples);
  const database = watchDatabase(world.databaseUrl);
  const tally = new Tally();
  const acknowledged = new AcknowledgedSteps(tally);
  let fault = "";
  const begin = (name: string) => {
    fault = name;
    tally.begin(name);
    console.log(`  ${name} …`);
  };
  begin("calm");
  // Requests sent at the very end get no response either.
  const serverMayBeDown = () => fault.includes("web killed");
  const traffic = startTraffic({ world, lanes, database, tally, acknowledged, serverMayBeDown });
  await sleep(ms);
  for (const phase of phases) {
    if (phase === "redis" && !world.wires.redis) {
      console.log("  redis: there is no redis-server here, so it cannot be cut off");
      continue;
    }
    for (const { name, inject: happen } of FAULTS[phase]) {
      begin(name);
      await happen(world, ms);
      begin(`after ${name}`);
      await sleep(ms);
    }
  }
  begin("going home");
  await traffic.drain();
  console.log("  coming to rest …");
  const waiting = await waitUntilIdle(world, database);
  const findings = await findLosses(world, database, acknowledged);
  await database.close();
  const exits = Object.entries({ web: world.web.exitReason, worker: world.worker.exitReason }).flatMap(([name, how]) =>
    how ? [`the ${name} ${how}`] : [],
  );
  const bugs = [...world.web.loggedErrors(), ...world.worker.loggedErrors()];
  findings.push({ what: "server and worker, standing", checked: 2 - exits.length, lost: exits });
  return report(tally.phases, findings, waiting, bugs);
}

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function main() {
  const choices = readOptions();
  console.log("Starting a marketplace to be hard on …");
  const world = await startEnvironment();
  const stop = () => world.stop();
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => void stop().then(() => process.exit(1)));
  try {
    const { text, good } = await run(choices, world);
    console.log(`\n${text}\n`);
    return good ? 0 : 1;
  } finally {
    await stop();
  }
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof TypeError && error.message === USAGE ? USAGE : error);
    process.exit(1);
  },
);
