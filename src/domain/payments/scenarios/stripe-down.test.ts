import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { POST as reset } from "@/app/api/admin/circuit-breakers/reset/route";
import { GET as breakers, POST as force } from "@/app/api/admin/circuit-breakers/route";
import { POST as pay } from "@/app/api/bookings/[id]/pay/route";
import { getCircuitBreakerStatuses, resetBreaker } from "@/lib/circuit-breaker";
import { db } from "@/lib/db";
import { syncBreakers } from "@/ops/breaker-sync";
import { acceptedWalk } from "@/testing/fixtures/booking-steps";
import { type Person, person } from "@/testing/fixtures/users";
import { callRoute } from "@/testing/http/call-route";
import { type ExternalServices, startExternalServices } from "@/testing/servers/external-services";

let outside: ExternalServices;
let admin: Person;
beforeAll(async () => {
  outside = await startExternalServices();
  admin = await person("ADMIN");
  await syncBreakers(new Date());
});
afterEach(() => resetBreaker("stripe"));
afterAll(() => outside.stop());

const why = "Stripe meldt een storing.";

test("with Stripe's breaker open people go on accepting; paying says try again, and then works", async () => {
  expect((await callRoute(force, { as: admin, body: { name: "stripe", reason: why } })).json).toMatchObject({
    state: "OPEN",
    forced: true,
  });
  const { id, owner } = await acceptedWalk(); // requested and accepted meanwhile
  const refused = await callRoute(pay, { as: owner, params: { id }, method: "POST" });
  expect(refused.status).toBe(503);
  expect(refused.json).toMatchObject({ code: "stripe_unavailable" });
  expect(Number(refused.response.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(await db.stripeCall.findMany({ where: { operation: "checkout.create" } })).toMatchObject([
    { state: "INTENDED", firstSentAt: null },
  ]);

  expect((await callRoute(reset, { as: admin, body: { name: "stripe" } })).json).toMatchObject({ state: "CLOSED" });
  const open = await callRoute(pay, { as: owner, params: { id }, method: "POST" });
  expect(open.json).toMatchObject({ url: expect.stringContaining("http") });
  const entries = await db.auditLog.findMany({ where: { subject: "breaker:stripe" }, orderBy: { seq: "asc" } });
  expect(entries).toMatchObject([{ action: "breaker.force-open", reason: why }, { action: "breaker.reset" }]);
});

test("admins see the breakers of every process that lives, and nobody else does", async () => {
  const now = new Date();
  const other = { name: "stripe", state: "OPEN", failures: 7, forced: false };
  await db.breakerReport.createMany({
    data: [
      { ...other, instance: "web:2", seenAt: now },
      { ...other, instance: "web:gone", seenAt: new Date(now.getTime() - 90_000) },
    ],
  });
  await syncBreakers(now);
  const { json } = await callRoute(breakers, { as: admin });
  expect(json.here.stripe).toEqual({ state: "CLOSED", failures: 0, forced: false });
  expect(json.instances.stripe).toHaveLength(2);
  expect(json.instances.stripe).toContainEqual(
    expect.objectContaining({ instance: "web:2", state: "OPEN", failures: 7 }),
  );
  expect((await callRoute(breakers, { as: await person("OWNER") })).status).toBe(403);
  expect((await callRoute(force, { as: admin, body: { name: "stripe" } })).status).toBe(400);
});

test("what was ordered before a process began says nothing to it, unless it still holds", async () => {
  const give = (forcedOpen: boolean, at: number) =>
    db.breakerOrder.upsert({
      where: { name: "email" },
      create: { name: "email", forcedOpen, givenAt: new Date(at) },
      update: { forcedOpen, givenAt: new Date(at) },
    });
  await give(true, 1);
  await syncBreakers(new Date());
  expect(getCircuitBreakerStatuses().email).toMatchObject({ state: "OPEN", forced: true });
  await give(false, 2);
  await syncBreakers(new Date());
  expect(getCircuitBreakerStatuses().email).toMatchObject({ state: "CLOSED", forced: false });
});
