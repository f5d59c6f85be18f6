import { db, pool } from "@/lib/db";
import { count } from "@/lib/telemetry/metrics";
import { flushMetrics } from "@/ops/metrics/store";

/** A second process that writes metrics: run by metric-store.test.ts with the instant as its argument. */
const at = new Date(process.argv[2] ?? "").getTime();
for (let index = 0; index < 20; index++) count("http.request", 100, { method: "GET", route: "/api/x" }, at);
await flushMetrics();
await db.$disconnect();
await pool.end();
