import { availableParallelism, loadavg } from "node:os";
import { parseArgs } from "node:util";
import { requestBookings } from "./booking-requests";
import { measureRedisFaults } from "./redis-faults";
import { loadScenario, memberStreams, uncachedStreams, visitorStreams } from "./scenarios";
import { signIn } from "./sign-in";
import { readSiteMetrics, type SiteMetrics } from "./site-metrics";
import { mergeResults, runStreams } from "./streams";
import { localTarget, remoteTarget, type Target } from "./target";
import { evaluate, formatVerdicts } from "./verdict";

const USAGE = `Puts the load people expect on a marketplace and says of each promised figure whether it holds.
  npm run load:test -- [--url https://…] [--duration 180] [--connections 20]
Everybody is there for so many seconds at the promised rates; with what is asked around them it takes about ten minutes.
Without --url it starts a marketplace of its own. Of another site it tries as much as it may see: LOAD_TEST_OWNER,
LOAD_TEST_CAREGIVER and LOAD_TEST_PASSWORD sign in, METRICS_TOKEN (or CRON_SECRET) opens its figures. That site needs
RATE_LIMIT_FACTOR=1000, or the limits will turn most of it away.`;

async function main() {
  const options = { url: { type: "string" }, duration: { type: "string" }, connections: { type: "string" } } as const;
  const { values } = parseArgs({ options });
  const [duration, connections] = [Number(values.duration ?? 180), Number(values.connections ?? 20)];
  if (!(duration >= 5) || !Number.isInteger(connections) || connections < 1) throw new TypeError(USAGE);
  const target = values.url ? remoteTarget(values.url, process.env) : await localTarget({ isCrowded: true });
  try {
    return await run(target, duration, connections);
  } finally {
    await target.stop();
  }
}

async function run({ site, token, owner, caregiver, password, redis }: Target, duration: number, connections: number) {
  const ownerSession = owner ? await signIn(site, owner, password) : undefined;
  const caregiverSession = caregiver ? await signIn(site, caregiver, password) : undefined;
  const stage = await loadScenario(site, ownerSession, caregiverSession);
  const [asked = ""] = stage.caregiverIds;
  const part = Math.max(5, Math.round(duration / 3));
  const busy = (loadavg()[0] ?? 0) / availableParallelism();

  // What the database does when nobody asks anything is taken off.
  const stillA = await timed(() => readSiteMetrics(site, token));
  const stillB = await timed(() => readSiteMetrics(site, token));
  const idle = stillA.value && stillB.value ? (stillB.value.statements - stillA.value.statements) / stillB.seconds : 0;
  const statements = async (fire: () => ReturnType<typeof runStreams>, before: SiteMetrics | null) => {
    const { value, seconds } = await timed(async () => ({
      shots: mergeResults(await fire()),
      after: await readSiteMetrics(site, token),
    }));
    const { shots, after } = value;
    const spent = before && after ? Math.max(0, after.statements - before.statements - idle * seconds) : 0;
    return { after, perRequest: spent / Math.max(1, shots.requests) };
  };
  console.log("  questions nobody asked before …");
  const cold = await statements(() => runStreams(site, uncachedStreams(connections), part), stillB.value);
  console.log("  popular questions …");
  await runStreams(site, visitorStreams(stage, connections), 8); // what is popular is known already
  const known = await readSiteMetrics(site, token);
  const warm = await statements(() => runStreams(site, visitorStreams(stage, connections), part), known);
  console.log("  everybody at the promised rates …");
  const streams = [...visitorStreams(stage, connections), ...memberStreams(stage, connections)];
  const [everybody, booked] = await Promise.all([
    runStreams(site, streams, duration),
    ownerSession ? requestBookings(site, ownerSession, asked, duration) : undefined,
  ]);
  const figures = await readSiteMetrics(site, token);
  console.log("  full throttle …");
  const pace = visitorStreams(stage, connections).map(({ rate: _, ...stream }) => stream);
  const throttle = mergeResults(await runStreams(site, pace, part));
  if (redis) console.log("  Redis in trouble …");
  const ask = () => [...uncachedStreams(connections), ...visitorStreams(stage, connections)];
  const troubled = redis ? await measureRedisFaults(site, redis, ask) : [];

  const hits = figures && known ? figures.hits - known.hits : 0;
  const misses = figures && known ? figures.misses - known.misses : 0;
  const lines = evaluate({
    everybody: booked ? [...everybody, booked.stream] : everybody,
    bookingsPerSecond: booked ? booked.created / duration : null,
    throttle,
    redisFaults: troubled,
    statements: cold.after && warm.after ? { cold: cold.perRequest, warm: warm.perRequest } : null,
    hitRate: hits + misses > 0 ? hits / (hits + misses) : null,
    figures,
    meanMemoryMb: figures && stillA.value ? meanMemory(stillA.value, figures) : null,
  });
  console.log(`\n${formatVerdicts(lines)}\n`);
  if (busy > 1)
    console.log(
      `This machine was busy with other things: ${busy.toFixed(1)} programs wanted each core before it began.\n`,
    );
  return lines.every(({ good }) => good !== false);
}

/** Of a web process, over what was measured after `before`. */
const meanMemory = ({ webMemoryMb: before }: SiteMetrics, { webMemoryMb: now }: SiteMetrics) =>
  (now.sum - before.sum) / Math.max(1, now.count - before.count);

async function timed<T>(run: () => Promise<T>) {
  const startedAt = Date.now();
  const value = await run();
  return { value, seconds: (Date.now() - startedAt) / 1_000 };
}

main().then(
  (good) => process.exit(good ? 0 : 1),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
