import { db } from "@/lib/db";
import { openAlerts } from "@/lib/monitoring/alert-store";
import { type Buckets, quantile } from "@/lib/monitoring/histogram";
import { queueDepths } from "@/lib/queue/depths";
import { after, DAY_MS, MINUTE_MS } from "@/lib/time";

type Labels = Record<string, string>;
interface Row {
  name: string;
  labels: string;
  count: number;
  sum: number;
  /** Of the last five minutes only. */
  recent: Buckets;
}

/** In milliseconds; told with their quantiles. */
const DURATIONS = ["http.request", "db.query", "db.slow", "stripe.call", "mail.send", "job.run", "process.loop_delay"];
/** Measured again and again; the highest of the last minutes is told, and what makes a mean over any time. */
const LEVELS = ["process.memory_mb", "process.memory_percent", "db.pool_percent", "db.pool_waiting"];
const QUANTILES = [0.5, 0.95, 0.99];
const RECENT_MS = 5 * MINUTE_MS;

/**
 * What all instances measured, as Prometheus text (exposition format 0.0.4). Counters begin again at midnight UTC,
 * which Prometheus takes for a restart.
 */
export async function prometheusText(now: Date): Promise<string> {
  const midnight = new Date(Math.floor(now.getTime() / DAY_MS) * DAY_MS);
  const rows = await db.$queryRaw<Row[]>`
    SELECT name, labels, sum(count)::float8 AS count, sum(sum) AS sum,
      coalesce(sum_buckets(buckets) FILTER (WHERE at >= ${after(now, -RECENT_MS)}), '{}') AS recent
    FROM "Metric" WHERE at >= ${midnight} AND at <= ${now} GROUP BY name, labels ORDER BY name, labels`;
  const lines = [...new Set(rows.map(({ name }) => name))].flatMap((name) =>
    family(
      name,
      rows.filter((row) => row.name === name),
    ),
  );
  return [...lines, ...(await queueLines(now)), ...(await alertLines())].join("\n").concat("\n");
}

function family(name: string, rows: Row[]): string[] {
  const plain = `tailtribe_${name.replace(/[^a-z0-9]+/gi, "_").toLowerCase()}`;
  if (LEVELS.includes(name))
    return [
      `# TYPE ${plain} gauge`,
      ...rows.map((row) => line(plain, labelsOf(row), quantile(row.recent, 1))),
      `# TYPE ${plain}_samples summary`,
      ...rows.flatMap((row) => [
        line(`${plain}_samples_sum`, labelsOf(row), row.sum),
        line(`${plain}_samples_count`, labelsOf(row), row.count),
      ]),
    ];
  if (!DURATIONS.includes(name))
    return [`# TYPE ${plain}_total counter`, ...rows.map((row) => line(`${plain}_total`, labelsOf(row), row.sum))];
  const timed = `${plain}_milliseconds`;
  return [
    `# TYPE ${timed} summary`,
    ...rows.flatMap((row) => [
      ...QUANTILES.map((part) => line(timed, { ...labelsOf(row), quantile: `${part}` }, quantile(row.recent, part))),
      line(`${timed}_sum`, labelsOf(row), row.sum),
      line(`${timed}_count`, labelsOf(row), row.count),
    ]),
  ];
}

async function queueLines(now: Date) {
  const jobs = await queueDepths(now);
  const told = (["waiting", "running", "dead", "oldestSeconds"] as const).flatMap((fact) => {
    const name = `tailtribe_queue_${fact === "oldestSeconds" ? "oldest_seconds" : fact}`;
    return [`# TYPE ${name} gauge`, ...jobs.map(({ job, ...facts }) => line(name, { job }, facts[fact]))];
  });
  return told;
}

async function alertLines() {
  const alerts = await openAlerts();
  return ["# TYPE tailtribe_alert gauge", ...alerts.map(({ kind, key }) => line("tailtribe_alert", { kind, key }, 1))];
}

const labelsOf = ({ labels }: Row) => JSON.parse(labels) as Labels; // written by metrics.ts

function line(name: string, labels: Labels, value: number) {
  const told = Object.entries(labels).map(([label, text]) => `${label.replace(/\W/g, "_")}="${escaped(text)}"`);
  return `${name}${told.length > 0 ? `{${told.join(",")}}` : ""} ${Math.round(value * 1000) / 1000}`;
}

const escaped = (text: string) => text.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n");
