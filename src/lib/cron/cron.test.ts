import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import * as expire from "@/app/api/cron/expire/route";
import * as queue from "@/app/api/cron/queue/route";
import { env } from "@/env";
import { cron } from "@/lib/cron";
import { db } from "@/lib/db";
import { drainSignals } from "@/lib/telemetry/alerts";
import { after, HOUR_MS } from "@/lib/time";
import { cleanUp } from "@/ops/cleanup";
import { alertMissedSchedules, SCHEDULES, scheduleStatus } from "@/ops/schedule-status";

type Handler = (request: Request) => Promise<Response>;

const call = (
  handler: Handler,
  headers: Record<string, string> = { authorization: `Bearer ${env.CRON_SECRET}` },
  method = "GET",
) => handler(new Request("http://localhost:3000/api/cron/test", { method, headers }));

const secret = env.CRON_SECRET;

test.each(
  [
    {},
    { authorization: "" },
    { authorization: "Bearer" },
    { authorization: "Bearer " },
    { authorization: "Bearer undefined" },
    { authorization: "Bearer null" },
    { authorization: "Bearer false" },
    { authorization: "Bearer 0" },
    { authorization: "Bearer NaN" },
    { authorization: "Bearer [object Object]" },
    { authorization: "undefined" },
    { authorization: secret },
    { authorization: `bearer ${secret}` },
    { authorization: `BEARER ${secret}` },
    { authorization: `Bearer  ${secret}` },
    { authorization: `Bearer\t${secret}` },
    { authorization: `Bearer ${secret}x` },
    { authorization: `Bearer x${secret}` },
    { authorization: `Bearer ${secret.slice(0, -1)}` },
    { authorization: `Bearer ${secret.slice(1)}` },
    { authorization: `Bearer ${secret.toUpperCase()}` },
    { authorization: `Bearer ${secret} ${secret}` },
    { authorization: `Bearer ${secret}, Bearer ${secret}` },
    { authorization: `Basic ${Buffer.from(`cron:${secret}`).toString("base64")}` },
    { authorization: `Token ${secret}` },
    { authorization: `Bearer "${secret}"` },
    { "x-cron-secret": secret },
    { "x-authorization": `Bearer ${secret}` },
    { "proxy-authorization": `Bearer ${secret}` },
    { cookie: `authorization=Bearer ${secret}` },
    { "x-vercel-cron": "1", "user-agent": "vercel-cron/1.0" },
    { "x-forwarded-authorization": `Bearer ${secret}` },
  ].map((headers) => ({ headers: headers as Record<string, string> })),
)("nobody but the scheduler: $headers", async ({ headers }) => {
  let ran = false;
  const response = await call(
    cron("closed", async () => void (ran = true)),
    headers,
  );
  expect({ status: response.status, ran }).toEqual({ status: 401, ran: false });
  expect(await db.cronRun.count({ where: { name: "closed" } })).toBe(0);
});

test("a scheduler may GET or POST", async () => {
  for (const method of ["GET", "POST"] as const) {
    expect((await call(expire[method], undefined, method)).status).toBe(200);
    expect((await call(queue[method], undefined, method)).status).toBe(200);
  }
});

test("each run is kept with its result; one that fails with its reason, and the address says 500", async () => {
  await call(cron("good", async () => ({ moved: 3 })));
  const failed = await call(
    cron("bad", async () => {
      throw new RangeError("out of order\nwith lotte@example.test in it");
    }),
  );
  expect(failed.status).toBe(500);
  const [good, bad] = await db.cronRun.findMany({
    where: { name: { in: ["good", "bad"] } },
    orderBy: { startedAt: "asc" },
  });
  expect(good).toMatchObject({ name: "good", result: { moved: 3 }, error: null, endedAt: expect.any(Date) });
  expect(bad).toMatchObject({
    name: "bad",
    result: null,
    error: "RangeError: out of order",
    endedAt: expect.any(Date),
  });
});

test("of a hundred calls at once never two run together, and each waiting call sees a run that began after it", async () => {
  let running = 0;
  let runs = 0;
  const handler = cron("crowd", async () => {
    running++;
    expect(running).toBe(1);
    await db.user.count();
    running--;
    return { run: ++runs };
  });
  const answers = await Promise.all(
    Array.from({ length: 100 }, () => call(handler).then((response) => response.json())),
  );
  expect(runs).toBe(2);
  expect(answers[0]).toEqual({ run: 1 });
  expect(answers.slice(1)).toEqual(Array(99).fill({ run: 2 }));
  expect((await call(handler).then((response) => response.json())).run).toBe(3);
});

test("a run on another server is waited for; one that was cut off is not waited for when its time is up", async () => {
  const handler = cron("elsewhere", async () => ({ ok: 1 }));
  const holder = randomUUID();
  await db.cronLease.create({ data: { name: "elsewhere", holder, until: new Date(Date.now() + 60_000) } });
  const waiting = call(handler).then((response) => response.json());
  await db.cronLease.update({ where: { name: "elsewhere" }, data: { until: new Date(0) } });
  expect(await waiting).toEqual({ ok: 1 });
  expect(await db.cronLease.count({ where: { name: "elsewhere" } })).toBe(0);
});

test("a backup that failed, or is missed for long, calls for people; a site that never made one is left alone", async () => {
  await db.cronRun.deleteMany();
  const hours = (count: number) => after(new Date("2026-11-21T12:00:30Z"), count * HOUR_MS);
  const backup = (at: Date, error: string | null = null) =>
    db.cronRun.create({ data: { id: randomUUID(), name: "backup", startedAt: at, endedAt: at, error } });
  const seen = async (at: Date) => (await scheduleStatus(at)).find(({ name }) => name === "backup")?.missed;
  expect(await seen(hours(0))).toBeUndefined();
  await backup(hours(0), "Error: no room");
  expect(await seen(hours(0.1))).toBe(true);
  drainSignals();
  await alertMissedSchedules(hours(0.1));
  expect(drainSignals().filter(({ times }) => times > 0)).toMatchObject([{ key: "missed_schedule:backup" }]);
  await backup(hours(1));
  expect(await seen(hours(26.9))).toBe(false);
  await backup(hours(25), "Error: no room");
  expect(await seen(hours(25.1))).toBe(true);
  await backup(hours(26));
  expect(await seen(hours(52.1))).toBe(true);
  // Also when everything else of that time was cleaned up.
  const system = { actor: { kind: "system", job: "cleanup" }, now: hours(100 * 24) } as const;
  await cleanUp(system);
  expect(await seen(hours(100 * 24))).toBe(true);
});

test("a schedule that is not kept calls for people, and is over when it runs again", async () => {
  await db.cronRun.deleteMany();
  const now = new Date("2026-11-21T12:00:30Z");
  expect(
    (await scheduleStatus(now)).filter(({ missed }) => missed),
    "a new site",
  ).toEqual([]);
  const good = (name: string, at: string) =>
    db.cronRun.create({ data: { id: randomUUID(), name, startedAt: new Date(at), endedAt: new Date(at) } });
  for (const { name } of SCHEDULES) await good(name, "2026-11-21T11:55:10Z");
  expect((await scheduleStatus(now)).filter(({ missed }) => missed)).toEqual([]);

  await db.cronRun.deleteMany({ where: { name: "payouts" } });
  await good("payouts", "2026-11-21T11:40:00Z");
  await db.cronRun.create({
    data: {
      id: randomUUID(),
      name: "payouts",
      startedAt: new Date("2026-11-21T11:59:00Z"),
      endedAt: now,
      error: "busy",
    },
  });
  drainSignals();
  await alertMissedSchedules(now);
  const said = drainSignals();
  expect(said.filter(({ times }) => times > 0)).toMatchObject([
    { key: "missed_schedule:payouts", facts: { lastGoodAt: "2026-11-21T11:40:00.000Z" } },
  ]);
  await good("payouts", "2026-11-21T12:00:10Z");
  await alertMissedSchedules(now);
  expect(drainSignals().filter(({ times }) => times > 0)).toEqual([]);
});
