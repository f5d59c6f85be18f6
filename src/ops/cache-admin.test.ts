import { beforeAll, expect, test, vi } from "vitest";
import { POST as clear } from "@/app/api/admin/clear-cache/route";
import { GET as caregiverPage } from "@/app/api/caregivers/[id]/route";
import { isConnected, startListening } from "@/lib/cache/invalidation-listener";
import { db } from "@/lib/db";
import { flushMetrics } from "@/ops/metrics/store";
import { eventually } from "@/testing/eventually";
import { approvedCaregiver, person } from "@/testing/fixtures/users";
import { callRoute } from "@/testing/http/call-route";
import { getCacheReport } from "./cache-admin";

vi.hoisted(() => void (process.env.CACHE_FACTOR = "1"));

beforeAll(async () => {
  startListening();
  await eventually(() => expect(isConnected()).toBe(true));
});

test("only an admin empties the cache, it is written down, and the next reader gets what the database says", async () => {
  const caregiver = await approvedCaregiver();
  const headline = async () => (await callRoute(caregiverPage, { params: { id: caregiver.id } })).json.headline;
  expect(await headline()).toBeNull();
  await db.caregiver.update({ where: { userId: caregiver.id }, data: { headline: "Door iemand met SQL veranderd" } });
  expect(await headline(), "nobody called it out").toBeNull();

  for (const as of [null, caregiver, await person("OWNER")])
    expect([401, 403]).toContain((await callRoute(clear, { as, body: {} })).status);
  expect(await headline()).toBeNull();

  const admin = await person("ADMIN");
  const { status, json } = await callRoute(clear, { as: admin, body: { reason: "Met SQL hersteld" } });
  expect({ status, json }).toMatchObject({ status: 200, json: { level: "memory", redis: "not used" } });
  expect(await headline()).toBe("Door iemand met SQL veranderd");
  expect(await db.auditLog.findMany({ where: { actorId: admin.id } })).toMatchObject([
    { action: "cache.clear", subject: "cache:all", reason: "Met SQL hersteld" },
  ]);

  await flushMetrics();
  expect(await getCacheReport({ ...admin, now: new Date() })).toMatchObject({
    ...{ lookUps: 4, hitRate: 0.5, clearedAt: expect.any(Date) },
  });
});
