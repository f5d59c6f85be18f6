import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openComplaint } from "@/domain/complaints/open";
import { releasePayouts } from "@/domain/payments/payouts";
import { compareBalances } from "@/domain/payments/reconcile";
import { db } from "@/lib/db";
import { after, HOUR_MS } from "@/lib/time";
import { insertCompletedWalk } from "@/testing/fixtures/booking-rows";
import { atTime } from "@/testing/fixtures/booking-steps";
import { keyed } from "@/testing/fixtures/keyed";
import { completeWalk, paidWalk, payOutWalk } from "@/testing/fixtures/paid-booking";
import { approvedCaregiver, type Person, person } from "@/testing/fixtures/users";
import { retryBusy } from "@/testing/retry-busy";
import { type ExternalServices, runJobsToCompletion, startExternalServices } from "@/testing/servers/external-services";
import { decideComplaint } from "./decide";
import { listComplaints } from "./queries";

let outside: ExternalServices;
let admin: Person;
beforeAll(async () => {
  outside = await startExternalServices();
  admin = await person("ADMIN");
});
afterAll(() => outside.stop());

const note = "Beide partijen gehoord.";

/** A walk that was given and that its owner complained about an hour later. */
async function complainedWalk() {
  const story = await paidWalk(outside, { priceCents: 10_000 });
  const endsAt = await completeWalk(story.id);
  await openComplaint(atTime(story.owner, after(endsAt, HOUR_MS)), story.id, {
    text: "De wandeling duurde maar kort.",
  });
  return { ...story, endsAt };
}

const cases: [Omit<Parameters<typeof decideComplaint>[2], "key">, number, number | null][] = [
  [{ decision: "PAY_OUT", note }, 0, 8_000],
  [{ decision: "REFUND_PART", amountCents: 2_501, note }, 2_501, 5_999],
  [{ decision: "REFUND_ALL", note }, 10_000, null],
];

test.each(cases)("%j: the owner gets %i, the caregiver %j, both are notified", async (input, back, sent) => {
  const { decision } = input;
  const { id, owner, caregiver, endsAt } = await complainedWalk();
  await payOutWalk(id);
  expect(await db.transfer.count({ where: { bookingId: id } }), "a complaint holds the payout").toBe(0);

  const decided = await decideComplaint(atTime(admin, after(endsAt, 50 * HOUR_MS)), id, keyed(input));
  expect(decided).toEqual({ bookingId: id, decision, refundCents: back });
  await runJobsToCompletion();
  const mails = await db.email.findMany({ where: { bookingId: id, template: "complaint-decided" } });
  expect(mails.map(({ userId, facts }) => [userId, facts]).sort()).toEqual(
    [owner.id, caregiver.id].map((userId) => [userId, { earlierCents: 0, hasReply: false, refundCents: back }]).sort(),
  );
  await releasePayouts({ ...admin, now: after(endsAt, 51 * HOUR_MS) });
  await payOutWalk(id);
  const transfer = await db.transfer.findUnique({ where: { bookingId: id } });
  expect(transfer?.amountCents ?? null).toBe(sent);
  expect(await db.complaint.findUnique({ where: { bookingId: id } })).toMatchObject({
    ...{ refundCents: back, decidedBy: admin.id, decisionNote: note },
  });
  expect(await db.auditLog.findMany({ where: { subject: `booking:${id}` } })).toMatchObject([
    { action: "complaint.decide", actorId: admin.id, reason: `${decision}, ${back} cents: ${note}` },
  ]);
  const { oursCents, stripesCents } = await compareBalances();
  expect(oursCents).toBe(stripesCents);
});

test("of many admins at once, one decides", async () => {
  const { id } = await complainedWalk();
  const admins = await Promise.all(Array.from({ length: 10 }, () => person("ADMIN")));
  const answers = await Promise.allSettled(
    admins.map((who, i) =>
      retryBusy(() =>
        decideComplaint(who, id, keyed(i % 2 ? { decision: "REFUND_ALL", note } : { decision: "PAY_OUT", note })),
      ),
    ),
  );
  const lost = answers.flatMap((answer) => (answer.status === "rejected" ? [answer.reason.code] : []));
  expect(lost).toEqual(Array(9).fill("already_decided"));
  expect(await db.auditLog.count({ where: { subject: `booking:${id}` } })).toBe(1);
  expect(await db.email.count({ where: { bookingId: id, template: "complaint-decided" } })).toBe(2);
});

test("more than was paid is refused and the complaint stays open; where there is none, none is found", async () => {
  const { id } = await complainedWalk();
  const tooMuch = decideComplaint(admin, id, keyed({ decision: "REFUND_PART", amountCents: 10_001, note }));
  await expect(tooMuch).rejects.toMatchObject({ code: "refund_too_large", fields: [{ path: "amountCents" }] });
  expect(await db.complaint.findUnique({ where: { bookingId: id } })).toMatchObject({ decidedAt: null });
  expect(await db.booking.findUnique({ where: { id } })).toMatchObject({ holdReason: "complaint" });

  const calm = await paidWalk(outside);
  for (const other of [calm.id, crypto.randomUUID()])
    await expect(decideComplaint(admin, other, keyed({ decision: "PAY_OUT", note }))).rejects.toMatchObject({
      kind: "not_found",
    });
});

test("complaints to decide come oldest first, decided ones apart", async () => {
  await complainedWalk();
  const open = await listComplaints(admin, { state: "open" });
  const decided = await listComplaints(admin, { state: "decided" });
  expect(open.rows.every(({ decidedAt }) => decidedAt === null)).toBe(true);
  expect(decided.rows.every(({ decidedAt }) => decidedAt !== null)).toBe(true);
  const opened = open.rows.map(({ openedAt }) => openedAt.getTime());
  expect(opened).toEqual(opened.toSorted((a, b) => a - b));
  expect(open.rows.length).toBeGreaterThan(1);
});

test("decided complaints can be leafed through to the end and back, also where many were decided at once", async () => {
  const [owner, caregiver] = await Promise.all([person("OWNER"), approvedCaregiver()]);
  const day = (n: number) => new Date(Date.UTC(2025, 0, 1 + n));
  for (let n = 0; n < 45; n++) {
    const { id: bookingId } = await insertCompletedWalk(caregiver.id, owner.id, day(n));
    const decidedAt = day(100 + Math.floor(n / 10));
    await db.complaint.create({ data: { bookingId, text: `no ${n}`, openedAt: day(n), decidedAt, refundCents: 0 } });
  }
  const pages = [await listComplaints(admin, { state: "decided" })];
  for (let next = pages[0]?.next; next; next = pages.at(-1)?.next)
    pages.push(await listComplaints(admin, { state: "decided", after: next }));
  const ids = pages.map(({ rows }) => rows.map(({ id }) => id));
  const all = await db.complaint.findMany({
    where: { decidedAt: { not: null } },
    orderBy: [{ decidedAt: "desc" }, { id: "desc" }],
  });
  expect(ids.flat()).toEqual(all.map(({ id }) => id));
  expect(ids.map((page) => page.length)).toEqual([20, 20, all.length - 40]);
  for (let n = pages.length - 1; n > 0; n--) {
    const back = await listComplaints(admin, { state: "decided", before: pages[n]?.previous ?? undefined });
    expect(back.rows.map(({ id }) => id)).toEqual(ids[n - 1]);
  }
  expect((await listComplaints(admin, { state: "decided", after: randomUUID() })).rows).toEqual([]);
});
