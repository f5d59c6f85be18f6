import { availableParallelism, loadavg } from "node:os";
import { parseArgs } from "node:util";
import { type Figures, readFigures } from "./load/figures";
import { fireAll, together } from "./load/fire";
import { signIn } from "./load/people";
import { troubleRedis } from "./load/redis-troubles";
import { keepAsking } from "./load/requests";
import { lookAround, members, strangers, visitors } from "./load/roles";
import { local, remote, type Target } from "./load/target";
import { judge, printed } from "./load/verdict";

const USAGE = `Puts the load people expect on a marketplace and says of each promised figure whether it holds.
  npm run load:test -- [--url https://…] [--duration 25] [--connections 20]
Without --url it starts a marketplace of its own. Of another site it tries as much as it may see: LOAD_TEST_OWNER,
LOAD_TEST_CAREGIVER and LOAD_TEST_PASSWORD sign in, METRICS_TOKEN (or CRON_SECRET) opens its figures. That site needs
RATE_LIMIT_FACTOR=1000, or the limits will turn most of it away.`;

async function main() {
  const options = { url: { type: "string" }, duration: { type: "string" }, connections: { type: "string" } } as const;
  const { values } = parseArgs({ options });
  const [duration, connections] = [Number(values.duration ?? 25), Number(values.connections ?? 20)];
  if (!(duration >= 5) || !Number.isInteger(connections) || connections < 1) throw new TypeError(USAGE);
  const target = values.url ? remote(values.url, process.env) : await local();
  try {
    return await run(target, duration, connections);
  } finally {
    await target.stop();
  }
}

async function run({ site, token, owner, caregiver, password, redis }: Target, duration: number, connections: number) {
  const isOwner = owner ? await signIn(site, owner, password) : undefined;
  const isCaregiver = caregiver ? await signIn(site, caregiver, password) : undefined;
  const stage = await lookAround(site, isOwner, isCaregiver);
  const [asked = ""] = stage.caregiverIds;
  const part = Math.max(5, Math.round(duration / 3));
  const busy = (loadavg()[0] ?? 0) / availableParallelism();

  // What the database does when nobody asks anything is taken off.
  const stillA = await timed(() => readFigures(site, token));
  const stillB = await timed(() => readFigures(site, token));
  const idle = stillA.value && stillB.value ? (stillB.value.statements - stillA.value.statements) / stillB.seconds : 0;
  const statements = async (fire: () => ReturnType<typeof fireAll>, before: Figures | null) => {
    const { value, seconds } = await timed(async () => ({
      shots: together(await fire()),
      after: await readFigures(site, token),
    }));
    const { shots, after } = value;
    const spent = before && after ? Math.max(0, after.statements - before.statements - idle * seconds) : 0;
    return { after, perRequest: spent / Math.max(1, shots.requests) };
  };
  console.log("  questions nobody asked before …");
  const cold = await statements(() => fireAll(site, strangers(connections), part), stillB.value);
  console.log("  popular questions …");
  await fireAll(site, visitors(stage, connections), 8); // what is popular is known already
  const known = await readFigures(site, token);
  const warm = await statements(() => fireAll(site, visitors(stage, connections), part), known);
  console.log("  everybody at the promised rates …");
  const streams = [...visitors(stage, connections), ...members(stage, connections)];
  const [everybody, asking] = await Promise.all([
    fireAll(site, streams, duration),
    isOwner ? keepAsking(site, isOwner, asked, duration) : undefined,
  ]);
  const figures = await readFigures(site, token);
  console.log("  full throttle …");
  const pace = visitors(stage, connections).map(({ rate: _, ...stream }) => stream);
  const throttle = together(await fireAll(site, pace, part));
  if (redis) console.log("  Redis in trouble …");
  const ask = () => [...strangers(connections), ...visitors(stage, connections)];
  const troubled = redis ? await troubleRedis(site, redis, ask) : [];

  const hits = figures && known ? figures.hits - known.hits : 0;
  const misses = figures && known ? figures.misses - known.misses : 0;
  const lines = judge({
    everybody: asking ? [...everybody, asking] : everybody,
    throttle,
    troubled,
    statements: cold.after && warm.after ? { cold: cold.perRequest, warm: warm.perRequest } : null,
    hitRate: hits + misses > 0 ? hits / (hits + misses) : null,
    figures,
    meanMemoryMb: figures && stillA.value ? meanMemory(stillA.value, figures) : null,
  });
  console.log(`\n${printed(lines)}\n`);
  if (busy > 1)
    console.log(
      `This machine was busy with other things: ${busy.toFixed(1)} programs wanted each core before it began.\n`,
    );
  return lines.every(({ good }) => good !== false);
}

/** Of a web process, over what was measured after `before`. */
const meanMemory = ({ webMemoryMb: before }: Figures, { webMemoryMb: now }: Figures) =>
  (now.sum - before.sum) / Math.max(1, now.count - before.count);

async function timed<T>(run: () => Promise<T>) {
  const begun = Date.now();
  const value = await run();
  return { value, seconds: (Date.now() - begun) / 1_000 };
}

main().then(
  (good) => process.exit(good ? 0 : 1),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
