import { BOOKINGS_PER_SECOND } from "./booking-requests";
import type { RedisFaultResult } from "./redis-faults";
import { API_PER_SECOND, SEARCHES_PER_SECOND } from "./scenarios";
import type { SiteMetrics } from "./site-metrics";
import { mean, mergeResults, quantile, type StreamResult } from "./streams";

/** One line of the table: what was promised, what was seen, and whether that is enough; null says it was not measured. */
export interface Verdict {
  what: string;
  promised: string;
  seen: string;
  good: boolean | null;
}

export interface Measurements {
  /** Everybody at once, at the promised rates. */
  everybody: StreamResult[];
  /** Of those, how many requests a second became bookings; null without somebody who books. */
  bookingsPerSecond: number | null;
  /** As fast as it goes. */
  throttle: StreamResult;
  /** What the troubles of Redis cost; none where there was none to trouble. */
  redisFaults: RedisFaultResult[];
  /** Statements per public request: unknown questions, and popular ones. */
  statements: { cold: number; warm: number } | null;
  hitRate: number | null;
  figures: SiteMetrics | null;
  /** Of one web process, while people were there. */
  meanMemoryMb: number | null;
}

/** Somebody on the site opens a page or asks for news this often; the promised calls an hour would be once in six minutes. */
const SECONDS_BETWEEN_LOOKS = 60;

const ms = (value: number) => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
const percent = (value: number) => `${(value * 100).toFixed(value > 0 && value < 0.001 ? 3 : 1)} %`;

/** Holds what was seen against the figures people expect of the marketplace. */
export function evaluate({
  everybody,
  bookingsPerSecond,
  throttle,
  redisFaults,
  statements,
  hitRate,
  figures,
  meanMemoryMb,
}: Measurements): Verdict[] {
  const of = (...names: string[]) => mergeResults(everybody.filter(({ name }) => names.includes(name)));
  const under = (what: string, volley: StreamResult, limit: number): Verdict => ({
    ...{ what: `${what}, mean`, promised: `≤ ${limit} ms` },
    ...(volley.times.length > 0 ? { seen: ms(mean(volley)), good: mean(volley) <= limit } : notMeasured),
  });
  const all = mergeResults(everybody);
  const api = of("search", "caregiver", "bookings", "care", "booking requests");
  const errorRate = all.errors / Math.max(1, all.requests);
  const rate = (volley: StreamResult) => (volley.requests - volley.errors - volley.limited) / volley.seconds;
  const people = Math.floor(rate(throttle) * SECONDS_BETWEEN_LOOKS);
  const share = statements && statements.warm / Math.max(statements.cold, 0.001);
  return [
    under("API answer", api, 100),
    under("home", of("home"), 50),
    under("search", of("search"), 80),
    under("bookings", of("bookings"), 60),
    {
      what: "any answer, 95 of 100",
      promised: "< 1000 ms",
      seen: ms(quantile(all, 0.95)),
      good: quantile(all, 0.95) < 1_000,
    },
    { what: "errors", promised: "< 0.1 %", seen: `${percent(errorRate)} of ${all.requests}`, good: errorRate < 0.001 },
    { what: "turned away by a limit", promised: "0", seen: String(all.limited), good: all.limited === 0 },
    rateLine("100,000 API calls an hour", API_PER_SECOND, rate(api)),
    rateLine("1,000 searches a minute", SEARCHES_PER_SECOND, rate(of("search"))),
    bookingsPerSecond === null
      ? { what: BOOKINGS, promised: perSecond(BOOKINGS_PER_SECOND), ...notMeasured }
      : rateLine(BOOKINGS, BOOKINGS_PER_SECOND, bookingsPerSecond),
    {
      what: "10,000 people at once",
      promised: `${Math.ceil(10_000 / SECONDS_BETWEEN_LOOKS)}/s (a look each ${SECONDS_BETWEEN_LOOKS} s)`,
      seen: `${rate(throttle).toFixed(0)}/s at full throttle: ${people.toLocaleString("en")} people on this one process`,
      good: people >= 10_000,
    },
    {
      what: "cache hit rate",
      promised: "≥ 85 %",
      ...(hitRate === null ? notMeasured : { seen: percent(hitRate), good: hitRate >= 0.85 }),
    },
    {
      what: "database load of popular questions",
      promised: "≤ 15 % of uncached",
      ...(statements === null || share === null
        ? notMeasured
        : {
            seen: `${percent(share)} (${statements.warm.toFixed(2)} statements a request, ${statements.cold.toFixed(2)} uncached)`,
            good: share <= 0.15,
          }),
    },
    ...redisFaults.map(({ name, healthyMs, faultyMs }) => ({
      what: `Redis ${name}: 95 of 100 answers`,
      promised: "≤ 20 ms later",
      seen: `${ms(faultyMs)}, ${ms(healthyMs)} with Redis well`,
      good: faultyMs - healthyMs <= 20,
    })),
    {
      what: "memory, mean",
      promised: "< 512 MB",
      ...measured(meanMemoryMb, (mb) => [`${mb.toFixed(0)} MB`, mb < 512]),
    },
    {
      what: "connections in use, highest",
      promised: "< 50 % of the pool",
      ...measured(figures, ({ poolPercent }) => [`${poolPercent.toFixed(0)} %`, poolPercent < 50]),
    },
  ];
}

const notMeasured = { seen: "not measured", good: null };

const measured = <T>(value: T | null, read: (value: T) => [seen: string, good: boolean]) => {
  if (value === null) return notMeasured;
  const [seen, good] = read(value);
  return { seen, good };
};

const BOOKINGS = "2,500 bookings a day, in waves of ten times as many";

const perSecond = (rate: number) => `${rate.toFixed(rate < 1 ? 2 : 1)}/s`;

/** A figure under its promise fails, however little. */
const rateLine = (what: string, promised: number, seen: number): Verdict => ({
  ...{ what, promised: perSecond(promised), seen: perSecond(seen), good: seen >= promised },
});

/** The lines as a table for people. */
export function formatVerdicts(lines: Verdict[]) {
  const word = ({ good }: Verdict) => (good === null ? "–" : good ? "pass" : "FAIL");
  const rows = [
    ["", "promised", "seen", ""],
    ...lines.map((line) => [line.what, line.promised, line.seen, word(line)]),
  ];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
