import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { GET as metrics } from "@/app/api/metrics/route";
import { BUSINESS_METRICS } from "@/domain/metrics";
import { env } from "@/env";
import { db } from "@/lib/db";
import { count } from "@/lib/telemetry/metrics";
import { flushMetrics } from "@/ops/metrics/store";

const RULES = "docs/monitoring/alerts.yaml";
const DASHBOARD = "docs/monitoring/grafana-dashboard.json";
const dashboard: {
  panels: { type: string; title: string; targets?: { expr: string }[] }[];
  annotations: { list: { expr: string }[] };
} = JSON.parse(readFileSync(DASHBOARD, "utf8"));
let text = "";

/** Every name under which our sources measure something. */
function measuredNames() {
  const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((file) => /(?<!test)\.ts$/.test(file));
  const sources = files.map((file) => readFileSync(`src/${file}`, "utf8"));
  const measuring = sources.filter((source) => /from "@\/lib\/telemetry\/(metrics|record)"/.test(source));
  const names = measuring.flatMap((source) =>
    [...source.matchAll(/"([a-z]+\.[a-z_]+)"/g)].map(([, name = ""]) => name),
  );
  return new Set([...names, ...Object.values(BUSINESS_METRICS)]);
}

beforeAll(async () => {
  await db.metric.deleteMany();
  for (const name of measuredNames()) count(name, 3);
  await flushMetrics();
  const authorization = `Bearer ${env.CRON_SECRET}`;
  text = await (await metrics(new Request("http://localhost:3000/api/metrics", { headers: { authorization } }))).text();
});

const named = (expressions: string) => [...new Set(expressions.match(/tailtribe_\w+/g))].toSorted();
const exposed = () =>
  new Set(
    [...text.matchAll(/^# TYPE (\w+) (\w+)$/gm)].flatMap(([, name, type]) =>
      type === "histogram" ? ["_bucket", "_sum", "_count"].map((suffix) => `${name}${suffix}`) : name,
    ),
  );

test("every metric of the alert rules and the dashboard is one that the site exposes", () => {
  const expressions = dashboard.panels.flatMap(({ targets = [] }) => targets.map(({ expr }) => expr));
  const asked = [
    ...named(expressions.join(" ")),
    ...named(dashboard.annotations.list.map(({ expr }) => expr).join(" ")),
  ];
  const rules = named([...readFileSync(RULES, "utf8").matchAll(/expr: (>\n(?:\s{10,}.*\n)+|.*\n)/g)].join(" "));
  expect(asked.length).toBeGreaterThan(20);
  expect(rules.length).toBeGreaterThan(8);
  const known = exposed();
  expect([...asked, ...rules].filter((name) => !known.has(name))).toEqual([]);
});

test("the dashboard has a title and a question in every panel, and no panel twice", () => {
  const panels = dashboard.panels.filter(({ type }) => type !== "row");
  for (const { title, targets } of panels) expect(targets?.length, title).toBeGreaterThan(0);
  expect(new Set(panels.map(({ title }) => title)).size).toBe(panels.length);
});

const promtool = (args: string[], input = "") => spawnSync("promtool", args, { encoding: "utf8", input });

test.runIf(promtool(["--version"]).status === 0)("promtool finds nothing in the rules and in the text", () => {
  const rules = promtool(["check", "rules", RULES]);
  expect(rules.stderr + rules.stdout).toContain("SUCCESS");
  const { status, stderr, stdout } = promtool(["check", "metrics"], text);
  expect(stderr + stdout).toBe("");
  expect(status).toBe(0);
});
