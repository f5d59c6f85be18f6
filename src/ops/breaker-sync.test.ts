import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { getCircuitBreakerStatuses, resetBreaker } from "@/lib/circuit-breaker";
import { BREAKERS } from "@/lib/circuit-breaker/schema";
import { db } from "@/lib/db";
import { resetProcessWide } from "@/lib/process-wide";
import { after } from "@/lib/time";
import { person } from "@/testing/fixtures/users";

beforeEach(() => db.$transaction([db.breakerReport.deleteMany(), db.breakerOrder.deleteMany()]));
afterEach(() => BREAKERS.forEach(resetBreaker));

/** As what starts with the process has it, and as a route has it: Next.js bundles them apart. */
async function bothCopies() {
  vi.resetModules();
  const one = await import("./breaker-sync");
  vi.resetModules();
  return [one, await import("./breaker-sync")] as const;
}
const hold = (name: string, givenAt: Date, forcedOpen = true) =>
  db.breakerOrder.upsert({
    where: { name },
    create: { name, forcedOpen, givenAt },
    update: { forcedOpen, givenAt },
  });

test("a process is one instance, and in no need of having listened, however often its files are loaded", async () => {
  const [one, other] = await bothCopies();
  const now = new Date();
  await one.syncBreakers(now);
  await other.syncBreakers(now);
  expect((await one.sharedBreakerStatuses(now)).stripe).toHaveLength(1);
  await hold("stripe", now);
  await one.syncBreakers(now);
  expect(getCircuitBreakerStatuses().stripe.forced).toBe(true);
  await hold("stripe", after(now, 1), false);
  await other.syncBreakers(now);
  expect(getCircuitBreakerStatuses().stripe).toMatchObject({ state: "CLOSED", forced: false });
});

test("a reset takes effect here and at once, also where no process has shared yet", async () => {
  const { id, now } = await person("ADMIN");
  const ctx = { actor: { kind: "user", id, role: "ADMIN" }, now } as const;
  const name = "email";
  const reload = () => {
    resetProcessWide("breakerSync");
    vi.resetModules();
    return import("@/ops/breakers-admin");
  };
  const { forceBreaker } = await reload();
  expect(await forceBreaker(ctx, { name, reason: "Zij melden een storing." })).toMatchObject({ state: "OPEN" });
  const { resetBreakers } = await reload();
  expect(await resetBreakers({ ...ctx, now: after(now, 1) }, { name })).toMatchObject({ state: "CLOSED" });
});

test("a process that fell silent is gone after twenty seconds", async () => {
  const [{ syncBreakers, sharedBreakerStatuses }] = await bothCopies();
  const now = new Date();
  await syncBreakers(now);
  expect((await sharedBreakerStatuses(after(now, 15_000))).email).toHaveLength(1);
  expect((await sharedBreakerStatuses(after(now, 20_000))).email).toEqual([]);
});

test("the database's breaker is shared while it is open; held open, it is released after five minutes", async () => {
  const [{ syncBreakers, sharedBreakerStatuses }] = await bothCopies();
  const now = new Date();
  await hold("database", now);
  await syncBreakers(now);
  expect(getCircuitBreakerStatuses().database).toMatchObject({ state: "OPEN", forced: true });
  await syncBreakers(after(now, 4 * 60_000));
  expect(getCircuitBreakerStatuses().database).toMatchObject({ forced: true });
  await syncBreakers(after(now, 5 * 60_000));
  expect(getCircuitBreakerStatuses().database).toEqual({ state: "CLOSED", failures: 0, forced: false });
  expect((await sharedBreakerStatuses(after(now, 5 * 60_000))).database).toMatchObject([{ forced: false }]);
});
