import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { after, DAY_MS, HOUR_MS } from "@/lib/time";
import { systemCtx } from "@/testing/fixtures/booking-steps";
import { person } from "@/testing/fixtures/users";
import { cleanUp } from "./cleanup";

const now = new Date("2026-11-21T03:20:00Z");
const daysAgo = (days: number) => after(now, -days * DAY_MS);

test("what is over for a month is deleted, what may still be asked about stays", async () => {
  const { id: userId } = await person("OWNER");
  const session = (endedDaysAgo: number) => {
    const createdAt = daysAgo(endedDaysAgo + 1);
    return db.session.create({
      data: { userId, createdAt, lastSeenAt: createdAt, expiresAt: daysAgo(endedDaysAgo), revokedAt: null },
    });
  };
  const token = (endedDaysAgo: number) =>
    db.token.create({
      data: { userId, purpose: "VERIFY_EMAIL", createdAt: daysAgo(endedDaysAgo + 1), expiresAt: daysAgo(endedDaysAgo) },
    });
  const run = (days: number) =>
    db.cronRun.create({ data: { id: randomUUID(), name: "queue", startedAt: daysAgo(days) } });
  const event = (id: string, processedAt: Date | null) =>
    db.stripeEvent.create({ data: { id, type: "x", objectId: "x", receivedAt: daysAgo(90), processedAt } });
  const count = (key: string, endsAt: Date) => db.rateCount.create({ data: { key, count: 1, endsAt } });
  await Promise.all([session(31), session(29), token(31), token(29), run(31), run(29)]);
  await Promise.all([event("old", daysAgo(31)), event("new", daysAgo(29)), event("waiting", null)]);
  await Promise.all([count("over", after(now, -1)), count("running", after(now, HOUR_MS))]);

  expect(await cleanUp(systemCtx(now))).toMatchObject({ tokens: 1, sessions: 1, limits: 1, events: 1, runs: 1 });
  expect(await cleanUp(systemCtx(now))).toMatchObject({ tokens: 0, sessions: 0, limits: 0, events: 0, runs: 0 });
  expect((await db.stripeEvent.findMany()).map(({ id }) => id).sort()).toEqual(["new", "waiting"]);
  expect((await db.rateCount.findMany()).map(({ key }) => key)).toEqual(["running"]);
  expect(await db.session.count()).toBe(1);
  expect(await db.user.count()).toBe(1);
});

test("old mails go into the archive as they were; what has not gone out yet stays", async () => {
  const { id: userId } = await person("OWNER");
  const mail = (key: string, days: number, state: "SENT" | "SUPPRESSED" | "QUEUED") =>
    db.email.create({ data: { key, userId, template: "welcome", state, facts: { key }, createdAt: daysAgo(days) } });
  const old = await mail("old", 401, "SENT");
  await Promise.all([mail("never", 500, "SUPPRESSED"), mail("waits", 500, "QUEUED"), mail("new", 399, "SENT")]);

  expect(await Promise.all([cleanUp(systemCtx(now)), cleanUp(systemCtx(now))])).toContainEqual(
    expect.objectContaining({ archived: 2 }),
  );
  expect((await db.email.findMany({ where: { userId } })).map(({ key }) => key).sort()).toEqual(["new", "waits"]);
  const kept = await db.archive.findMany({ where: { userId }, orderBy: { id: "asc" } });
  expect(kept.map(({ table }) => table)).toEqual(["Email", "Email"]);
  expect(kept.find(({ id }) => id === old.id)?.row).toMatchObject({ key: "old", state: "SENT", facts: { key: "old" } });
  expect((await cleanUp(systemCtx(now))).archived).toBe(0);
});
