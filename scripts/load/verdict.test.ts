import { describe, expect, it } from "vitest";
import { parseSiteMetrics } from "./site-metrics";
import type { StreamResult } from "./streams";
import { evaluate, formatVerdicts, type Measurements } from "./verdict";

const volley = (name: string, ms: number, requests = 1_000): StreamResult => ({
  ...{ name, times: Array.from({ length: requests }, () => ms), requests, errors: 0, limited: 0, seconds: 25 },
});
const good: Measurements = {
  everybody: [volley("home", 10), volley("search", 20), volley("bookings", 30), volley("caregiver", 20)],
  bookingsPerSecond: 0.3,
  throttle: volley("", 20, 25_000),
  redisFaults: [{ name: "hangs", healthyMs: 12, faultyMs: 30 }],
  statements: { cold: 1, warm: 0.1 },
  hitRate: 0.95,
  figures: { statements: 0, hits: 0, misses: 0, webMemoryMb: { sum: 0, count: 0 }, poolPercent: 20 },
  meanMemoryMb: 300,
};
const failing = (seen: Partial<Measurements>) =>
  evaluate({ ...good, ...seen }).flatMap(({ what, good: is }) => (is === false ? [what] : []));

describe("what is promised of the site under load", () => {
  it("holds when everything is under its figure", () => {
    expect(failing({})).toEqual([]);
    expect(formatVerdicts(evaluate(good))).not.toContain("FAIL");
  });

  it.each<[string, Partial<Measurements>, string]>([
    ["a slow home page", { everybody: [volley("home", 51), ...good.everybody.slice(1)] }, "home, mean"],
    ["a cache that is hardly hit", { hitRate: 0.5 }, "cache hit rate"],
    ["a database asked every time", { statements: { cold: 1, warm: 1 } }, "database load of popular questions"],
    ["too few people at once", { throttle: volley("", 20, 1_000) }, "10,000 people at once"],
    // 27.1 a second, where 27.8 are promised.
    [
      "a few calls too few",
      { everybody: [volley("home", 10), volley("search", 20, 678)] },
      "100,000 API calls an hour",
    ],
    ["searches that fail", { everybody: [{ ...volley("search", 20), errors: 600 }] }, "1,000 searches a minute"],
    ["too few bookings", { bookingsPerSecond: 0.28 }, "2,500 bookings a day, in waves of ten times as many"],
    ["much memory", { meanMemoryMb: 600 }, "memory, mean"],
    [
      "a Redis that hangs and is waited for",
      { redisFaults: [{ name: "hangs", healthyMs: 12, faultyMs: 33 }] },
      "Redis hangs: 95 of 100 answers",
    ],
    ["errors", { everybody: [...good.everybody, { ...volley("home", 10), errors: 50 }] }, "errors"],
    [
      "limits in the way",
      { everybody: [...good.everybody, { ...volley("home", 10), limited: 1 }] },
      "turned away by a limit",
    ],
  ])("fails at %s", (_, seen, line) => {
    expect(failing(seen)).toContain(line);
  });

  it("says what was not measured instead of passing it", () => {
    const lines = evaluate({
      ...{ ...good, figures: null, meanMemoryMb: null, hitRate: null, statements: null, bookingsPerSecond: null },
    });
    expect(lines.filter(({ good: is }) => is === null).map(({ what }) => what)).toHaveLength(5);
  });
});

it("figures are read out of Prometheus text, over all labels", () => {
  const text = [
    "# TYPE tailtribe_db_query_seconds histogram",
    'tailtribe_db_query_seconds_bucket{kind="select",le="0.002"} 1',
    'tailtribe_db_query_seconds_count{kind="select"} 100',
    'tailtribe_db_query_seconds_count{kind="insert"} 20',
    'tailtribe_cache_hit_total{level="memory"} 90',
    "tailtribe_cache_miss_total 10",
    "tailtribe_process_memory_bytes 512",
    'tailtribe_process_memory_bytes_samples_sum{process="web"} 336592896',
    'tailtribe_process_memory_bytes_samples_count{process="web"} 2',
    'tailtribe_process_memory_bytes_samples_count{process="worker"} 9',
  ].join("\n");
  expect(parseSiteMetrics(text)).toEqual({
    statements: 120,
    hits: 90,
    misses: 10,
    webMemoryMb: { sum: 321, count: 2 },
    poolPercent: 0,
  });
});
