import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { POST as reset } from "@/app/api/admin/circuit-breakers/reset/route";
import { GET as breakers, POST as force } from "@/app/api/admin/circuit-breakers/route";
import { POST as pay } from "@/app/api/bookings/[id]/pay/route";
import { refundBooking } from "@/domain/admin/refund";
import { getCircuitBreakerStatuses, healBreakers, resetBreaker } from "@/lib/circuit-breaker";
import { db } from "@/lib/db";
import { syncBreakers } from "@/ops/breaker-sync";
import { acceptedWalk } from "@/testing/fixtures/booking-steps";
import { keyed } from "@/testing/fixtures/keyed";
import { paidWalk } from "@/testing/fixtures/paid-booking";
import { type Person, person } from "@/testing/fixtures/users";
import { callRoute } from "@/testing/http/call-route";
import { type ExternalServices, runJobsToCompletion, startExternalServices } from "@/testing/servers/external-services";

let outside: ExternalServices;
let admin: Person;
beforeAll(async () => {
  outside = await startExternalServices();
  admin = await person("ADMIN");
  await syncBreakers(new Date());
});
afterEach(() => {
  vi.useRealTimers();
  outside.stripe.control.clearFaults();
  outside.stripe.control.setWebhookMode("normal");
  resetBreaker("stripe");
});
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

const stripeState = () => getCircuitBreakerStatuses().stripe.state;
const makeJobsDue = () => db.$executeRaw`UPDATE graphile_worker._private_jobs SET run_at = now()`;

/** A refund that Stripe answers with 500 until its breaker is open; its effect comes about or not. */
async function refundInOutage(when: "before" | "after") {
  const { id } = await paidWalk(outside);
  vi.useFakeTimers({ toFake: ["Date"] });
  outside.stripe.control.addFault({ kind: "500", path: "/v1/refunds", when, count: 1_000 });
  await refundBooking(
    admin,
    keyed({ bookingId: id, amountCents: 500, reason: "GOODWILL", note: "Beide partijen gehoord." }),
  );
  for (let round = 0; stripeState() !== "OPEN" && round < 20; round++) {
    await makeJobsDue();
    await runJobsToCompletion();
  }
  expect(stripeState()).toBe("OPEN");
  outside.stripe.control.clearFaults();
  const read = () => db.refund.findFirstOrThrow({ where: { bookingId: id } });
  return { read, atStripe: () => outside.stripe.control.objects("refund").filter(({ amount }) => amount === 500) };
}

test.each(["before", "after"] as const)(
  "after an outage (failed %s the effect) and quiet the breaker closes alone, and one job refunds once",
  async (when) => {
    const before = outside.stripe.control.objects("refund").length;
    const { read, atStripe } = await refundInOutage(when);
    vi.setSystemTime(Date.now() + 60_000);
    await healBreakers();
    expect(stripeState()).toBe("CLOSED");
    await makeJobsDue();
    await runJobsToCompletion();
    expect(await read()).toMatchObject({ status: "SUCCEEDED" });
    expect(atStripe().length - before).toBe(1);
  },
);

test("what a call did is looked up although the breaker is open", async () => {
  const { read } = await refundInOutage("after");
  await makeJobsDue();
  await runJobsToCompletion();
  expect(stripeState()).toBe("OPEN");
  const { id } = await read();
  expect(await db.stripeCall.findMany({ where: { key: { startsWith: `refund:${id}` } } })).toMatchObject([
    { state: "CONFIRMED" },
  ]);
});

test("a call whose outcome is unknown for 20 hours is looked up, then confirmed or sent under a new key", async () => {
  for (const when of ["before", "after"] as const) {
    outside.stripe.control.setWebhookMode("normal");
    const { id } = await paidWalk(outside);
    outside.stripe.control.setWebhookMode("drop"); // an event would settle it, too
    outside.stripe.control.addFault({ kind: "reset", path: "/v1/refunds", method: "POST", when, count: 1_000 });
    await refundBooking(
      admin,
      keyed({
        bookingId: id,
        amountCents: 700,
        reason: "GOODWILL",
        note: "Beide partijen gehoord.",
      }),
    );
    await runJobsToCompletion();
    outside.stripe.control.clearFaults();
    resetBreaker("stripe");
    await db.$executeRaw`UPDATE "StripeCall" SET "firstSentAt" = now() - interval '21 hours' WHERE state = 'SENT'`;
    await makeJobsDue();
    await runJobsToCompletion();
    const refund = await db.refund.findFirstOrThrow({ where: { bookingId: id } });
    expect(refund).toMatchObject({ status: "SUCCEEDED" });
    const calls = await db.stripeCall.findMany({
      where: { key: { startsWith: `refund:${refund.id}` } },
      orderBy: { key: "asc" },
    });
    expect(calls.map(({ state }) => state)).toEqual(when === "after" ? ["CONFIRMED"] : ["REFUSED", "CONFIRMED"]);
  }
  expect(outside.stripe.control.objects("refund").filter(({ amount }) => amount === 700)).toHaveLength(2);
});
