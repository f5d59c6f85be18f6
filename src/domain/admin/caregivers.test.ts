import { expect, test } from "vitest";
import { listAudit } from "@/domain/audit";
import { db } from "@/lib/db";
import { after, MINUTE_MS } from "@/lib/time";
import { completeProfile } from "@/testing/fixtures/caregiver-profile";
import { approvedCaregiver, person } from "@/testing/fixtures/users";
import { countCaregivers, getCaregiverDetail, getReviewNeighbours, listCaregivers } from "./caregivers";
import { rejectCaregiver } from "./decide-caregivers";

test("who waits longest comes first, and pages meet without gap or repeat, both ways", async () => {
  const admin = await person("ADMIN");
  const ids: string[] = [];
  for (let i = 0; i < 45; i++) {
    const { id } = await person("CAREGIVER");
    // Two at a time hand in at the same instant; later accounts waited longer.
    const submittedAt = after(admin.now, -Math.floor(i / 2) * MINUTE_MS);
    await db.caregiver.create({ data: { userId: id, status: "SUBMITTED", submittedAt } });
    ids.push(id);
  }
  const ask = (page: { after?: string; before?: string }) => listCaregivers(admin, { status: "SUBMITTED", ...page });
  const first = await ask({});
  const second = await ask({ after: first.next ?? "" });
  const third = await ask({ after: second.next ?? "" });
  const pages = [first, second, third].map(({ rows }) => rows.map(({ userId }) => userId));
  expect(pages.map((page) => page.length)).toEqual([20, 20, 5]);
  expect(pages.flat().toSorted()).toEqual(ids.toSorted());
  expect(pages[0]?.[0]).toBe(ids[44]);
  expect([first.previous, third.next]).toEqual([undefined, undefined]);

  const back = await ask({ before: third.previous ?? "" });
  expect(back.rows).toEqual(second.rows);
  expect((await ask({ before: back.previous ?? "" })).rows).toEqual(first.rows);
  expect((await ask({ before: back.previous ?? "" })).previous).toBeUndefined();

  // A row that was decided in the meantime is still a place to go on from.
  await db.caregiver.update({ where: { userId: first.next ?? "" }, data: { status: "APPROVED" } });
  expect((await ask({ after: first.next ?? "" })).rows).toEqual(second.rows);

  expect(await countCaregivers(admin)).toMatchObject({ SUBMITTED: 44, APPROVED: 1, REJECTED: 0 });
});

test("a file shows what was filled in and who decided what, and no secret", async () => {
  const [admin, { id }] = [await person("ADMIN"), await completeProfile()];
  await db.caregiver.update({ where: { userId: id }, data: { status: "SUBMITTED" } });
  await rejectCaregiver(admin, id, { reason: "Vertel wat meer.", seen: "SUBMITTED" });
  const file = await getCaregiverDetail(admin, id);
  expect(file).toMatchObject({
    status: "REJECTED",
    payout: "ready",
    completeness: { percent: 100 },
    listings: [{ service: "DOG_WALKING" }],
    decisions: [{ action: "caregiver.reject", reason: "Vertel wat meer.", by: "Test ADMIN", at: admin.now }],
  });
  expect(JSON.stringify(file)).not.toContain("passwordHash");
});

test("a file that a program acted on opens, and says which", async () => {
  const admin = await person("ADMIN");
  const { id } = await approvedCaregiver();
  const entry = { actorId: "system:demo-town", action: "caregiver.approve", subject: `caregiver:${id}`, at: admin.now };
  await db.auditLog.create({ data: entry });
  expect((await getCaregiverDetail(admin, id)).decisions).toMatchObject([{ by: "system:demo-town" }]);
});

test("the audit log names people, and programs by their own name", async () => {
  const admin = await person("ADMIN");
  const entry = { action: "test.done", subject: "test:1", at: new Date() };
  await db.auditLog.createMany({ data: [admin.id, "system:test"].map((actorId) => ({ ...entry, actorId })) });
  const { rows } = await listAudit(admin);
  const { name } = await db.user.findUniqueOrThrow({ where: { id: admin.id } });
  expect(rows.slice(0, 2).map(({ by }) => by)).toEqual(["system:test", name]);
});

test("these are for admins only", async () => {
  const { id, ...ctx } = await approvedCaregiver();
  for (const ask of [
    () => listCaregivers(ctx, { status: "SUBMITTED" }),
    () => countCaregivers(ctx),
    () => getCaregiverDetail(ctx, id),
    () => getReviewNeighbours(ctx, id),
    () => listAudit(ctx),
  ])
    await expect(ask()).rejects.toMatchObject({ kind: "forbidden" });
});
