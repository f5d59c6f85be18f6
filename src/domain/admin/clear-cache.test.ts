import { beforeAll, expect, test, vi } from "vitest";
import { POST as clear } from "@/app/api/admin/clear-cache/route";
import { GET as caregiverPage } from "@/app/api/caregivers/[id]/route";
import { hears, listen } from "@/lib/cache/ear";
import { db } from "@/lib/db";
import { flushMetrics } from "@/lib/monitoring/metric-store";
import { call } from "@/testing/call";
import { eventually } from "@/testing/eventually";
import { approvedCaregiver, person } from "@/testing/people";
import { cacheReport } from "./clear-cache";

vi.hoisted(() => void (process.env.CACHE_FACTOR = "1"));

beforeAll(async () => {
  listen();
  await eventually(() => expect(hears()).toBe(true));
});

test("only an admin empties the cache, it is written down, and the next reader gets what the database says", async () => {
  const caregiver = await approvedCaregiver();
  const headline = async () => (await call(caregiverPage, { params: { id: caregiver.id } })).json.headline;
  expect(await headline()).toBeNull();
  await db.caregiver.update({ where: { userId: caregiver.id }, data: { headline: "Door iemand met SQL veranderd" } });
  expect(await headline(), "nobody called it out").toBeNull();

  for (const as of [null, caregiver, await person("OWNER")])
    expect([401, 403]).toContain((await call(clear, { as, body: {} })).status);
  expect(await headline()).toBeNull();

  const admin = await person("ADMIN");
  const { status, json } = await call(clear, { as: admin, body: { reason: "Met SQL hersteld" } });
  expect({ status, json }).toMatchObject({ status: 200, json: { level: "memory", redis: "not used" } });
  expect(await headline()).toBe("Door iemand met SQL veranderd");
  expect(await db.auditLog.findMany({ where: { actorId: admin.id } })).toMatchObject([
    { action: "cache.clear", subject: "cache:all", reason: "Met SQL hersteld" },
  ]);

  await flushMetrics();
  expect(await cacheReport({ ...admin, now: new Date() })).toMatchObject({
    ...{ lookUps: 4, hitRate: 0.5, clearedAt: expect.any(Date) },
  });
});
