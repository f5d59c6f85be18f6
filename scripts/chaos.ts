import { parseArgs } from "node:util";
import { hireCast } from "./chaos/cast";
import { watch as watchDatabase } from "./chaos/database";
import { comeToRest, findLosses } from "./chaos/losses";
import { Promises } from "./chaos/promises";
import { report } from "./chaos/report";
import { Tally } from "./chaos/tally";
import { keepComing } from "./chaos/traffic";
import { PHASES, type PhaseName, TROUBLES } from "./chaos/troubles";
import { startWorld, type World } from "./chaos/world";

const USAGE = `Cuts off, hangs, kills and brings back what the marketplace leans on while people use it, and says what was lost.
  npm run chaos -- [--phase ${PHASES.join("|")}] [--seconds 12] [--couples 8]
It starts a marketplace of its own; nothing that runs here is touched.`;

interface Choices {
  phases: readonly PhaseName[];
  /** How long each trouble lasts, and the calm after it. */
  seconds: number;
  /** How many owners and caregivers are busy at once. */
  couples: number;
}

function readChoices(): Choices {
  const options = { phase: { type: "string" }, seconds: { type: "string" }, couples: { type: "string" } } as const;
  const { values } = parseArgs({ options });
  const phases = PHASES.filter((name) => values.phase === undefined || values.phase === name);
  const [seconds, couples] = [Number(values.seconds ?? 12), Number(values.couples ?? 8)];
  if (phases.length === 0 || !(seconds > 0) || !Number.isInteger(couples) || couples < 1) throw new TypeError(USAGE);
  return { phases, seconds, couples };
}

async function run({ phases, seconds, couples }: Choices, world: World) {
  const ms = seconds * 1_000;
  const lanes = await hireCast(world, couples);
  const watch = watchDatabase(world.databaseUrl);
  const tally = new Tally();
  const promises = new Promises(tally);
  let trouble = "";
  const begin = (name: string) => {
    trouble = name;
    tally.begin(name);
    console.log(`  ${name} …`);
  };
  begin("calm");
  // Whoever asked in the last moment of it hears nothing too.
  const doorMayBeShut = () => trouble.includes("web killed");
  const people = keepComing({ world, lanes, watch, tally, promises, doorMayBeShut });
  await lasting(ms);
  for (const phase of phases) {
    if (phase === "redis" && !world.wires.redis) {
      console.log("  redis: there is no redis-server here, so it cannot be cut off");
      continue;
    }
    for (const { name, happen } of TROUBLES[phase]) {
      begin(name);
      await happen(world, ms);
      begin(`after ${name}`);
      await lasting(ms);
    }
  }
  begin("going home");
  await people.goHome();
  console.log("  coming to rest …");
  const waiting = await comeToRest(world, watch);
  const findings = await findLosses(world, watch, promises);
  await watch.close();
  const fell = Object.entries({ web: world.web.fell, worker: world.worker.fell }).flatMap(([name, how]) =>
    how ? [`the ${name} ${how}`] : [],
  );
  const bugs = [...world.web.bugs(), ...world.worker.bugs()];
  findings.push({ what: "server and worker, standing", looked: 2 - fell.length, lost: fell });
  return report(tally.phases, findings, waiting, bugs);
}

const lasting = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function main() {
  const choices = readChoices();
  console.log("Starting a marketplace to be hard on …");
  const world = await startWorld();
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
