import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as breakers from "@/lib/circuit-breaker";
import { db } from "@/lib/db";
import * as monitoring from "@/lib/monitoring";
import * as queue from "@/lib/queue";
import * as redis from "@/lib/redis";
import { JobHandlers } from "@/worker";

const { JobTypes, enqueue, processQueue } = queue;
const text = readFileSync("docs/guides.md", "utf8");

test("docs/guides.md names what guides import, and what it says is there is there", async () => {
  const modules: Record<string, object> = {
    ...redis,
    ...redis.CacheInvalidation,
    ...queue,
    ...breakers,
    ...monitoring,
    ...{ JobHandlers, db },
  };
  const rows = text.split("\n").filter((line) => line.startsWith("| `"));
  expect(rows.length).toBeGreaterThan(10);
  const here = rows
    .filter((row) => /\| the same|`processQueue/.test(row))
    .flatMap((row) => row.match(/`\.?(\w+)/g) ?? []);
  const names = here.map((word) => word.replace(/\W/g, "")).filter((word) => !["tag", "tx"].includes(word));
  expect(names.filter((name) => name !== "GET" && !(name in modules))).toEqual([]);
  for (const type of [JobTypes.SEND_EMAIL, JobTypes.GENERATE_REPORT]) expect(JobHandlers[type]).toBeTypeOf("function");
  expect(await db.caregiver.count()).toBeGreaterThanOrEqual(0);
  expect(breakers.getCircuitBreakerStatuses().stripe.state).toBe("CLOSED");
});

test("a guide's sample of the queue works as written", async () => {
  await db.$executeRaw`DELETE FROM graphile_worker._private_jobs`;
  await enqueue(JobTypes.SEND_EMAIL, { to: "jan@example.test", subject: "Hallo", html: "<p>Hallo</p>" });
  await enqueue(JobTypes.GENERATE_REPORT, { userId: crypto.randomUUID(), month: "2026-11" });
  const seen: unknown[] = [];
  expect(await processQueue(JobTypes.SEND_EMAIL, (_, mail) => seen.push(mail))).toEqual({ done: 1, failed: 0 });
  expect(seen).toMatchObject([{ to: "jan@example.test", subject: "Hallo" }]);
  const report = { [JobTypes.GENERATE_REPORT]: (_: unknown, { month }: { month: string }) => seen.push(month) };
  expect(await processQueue(report)).toEqual({ done: 1, failed: 0 });
  expect(seen[1]).toBe("2026-11");
});
