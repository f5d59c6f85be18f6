import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { submitCaregiver } from "@/domain/caregivers/onboarding";
import { db } from "@/lib/db";
import { after, MINUTE_MS } from "@/lib/time";
import { completeProfile } from "@/testing/fixtures/caregiver-profile";
import { type Person, person } from "@/testing/fixtures/users";
import { approveCaregiver, rejectCaregiver } from "./decide-caregivers";

const REASON = "Vertel wat meer over je ervaring met honden.";
const no = { reason: REASON, seen: "SUBMITTED" } as const;

async function waiting() {
  const caregiver = await completeProfile();
  await submitCaregiver(caregiver);
  return caregiver;
}

const fileOf = (userId: string) => db.caregiver.findUniqueOrThrow({ where: { userId }, include: { listings: true } });
const mailTo = (userId: string) => db.email.findMany({ where: { userId }, select: { template: true, facts: true } });
const auditEntriesOn = (id: string) =>
  db.auditLog.findMany({ where: { subject: `caregiver:${id}` }, orderBy: { seq: "asc" } });
const at = (who: Person, minutes: number) => ({ ...who, now: after(who.now, minutes * MINUTE_MS) });

test("approval makes a caregiver findable, notifies them, and is audited", async () => {
  const [admin, { id }] = [await person("ADMIN"), await waiting()];
  await approveCaregiver(admin, id);
  expect(await fileOf(id)).toMatchObject({ status: "APPROVED", approvedAt: admin.now, listings: [{ live: true }] });
  expect(await mailTo(id)).toEqual([{ template: "caregiver-approved", facts: {} }]);
  expect(await auditEntriesOn(id)).toMatchObject([{ actorId: admin.id, action: "caregiver.approve", reason: null }]);
});

test("a rejection carries its reason to the caregiver, their file and the record", async () => {
  const [admin, { id }] = [await person("ADMIN"), await waiting()];
  await rejectCaregiver(admin, id, no);
  expect(await fileOf(id)).toMatchObject({ status: "REJECTED", rejectedReason: REASON, listings: [{ live: false }] });
  expect(await mailTo(id)).toEqual([{ template: "caregiver-rejected", facts: { reason: REASON } }]);
  expect(await auditEntriesOn(id)).toMatchObject([{ actorId: admin.id, action: "caregiver.reject", reason: REASON }]);
});

test("an ended approval takes the listings down; a second one keeps the day of the first", async () => {
  const [admin, caregiver] = [await person("ADMIN"), await waiting()];
  const { id } = caregiver;
  await approveCaregiver(admin, id);
  await rejectCaregiver(at(admin, 1), id, { ...no, seen: "APPROVED" });
  const ended = { approvedAt: admin.now, revokedAt: at(admin, 1).now };
  expect(await fileOf(id)).toMatchObject({ status: "REJECTED", listings: [{ live: false }], ...ended });

  await submitCaregiver(at(caregiver, 2));
  await rejectCaregiver(at(admin, 3), id, no);
  await submitCaregiver(at(caregiver, 4));
  await approveCaregiver(at(admin, 5), id);
  const again = { approvedAt: admin.now, revokedAt: null, rejectedReason: null };
  expect(await fileOf(id)).toMatchObject({ status: "APPROVED", listings: [{ live: true }], ...again });
  expect((await mailTo(id)).map(({ template }) => template).sort()).toEqual([
    ...["caregiver-approved", "caregiver-approved", "caregiver-rejected", "caregiver-rejected"],
  ]);
});

test.each([
  ["two approvals", approveCaregiver, approveCaregiver],
  ["two rejections", reject, reject],
  ["an approval and a rejection", approveCaregiver, reject],
])("of %s at once, one wins", async (_name, one, other) => {
  for (let round = 0; round < 10; round++) {
    const [a, b, { id }] = [await person("ADMIN"), await person("ADMIN"), await waiting()];
    const results = await Promise.allSettled([one(a, id), other(b, id)]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(results).toContainEqual({
      status: "rejected",
      reason: expect.objectContaining({ code: "already_decided" }),
    });
    expect(await auditEntriesOn(id)).toHaveLength(1);
    expect(await mailTo(id)).toHaveLength(1);
  }
});

function reject(admin: Person, id: string) {
  return rejectCaregiver(admin, id, no);
}

test.each(["DRAFT", "REJECTED", "SUSPENDED", "APPROVED"] as const)(
  "a %s caregiver is not decided on",
  async (status) => {
    const [admin, { id }] = [await person("ADMIN"), await completeProfile()];
    await db.caregiver.update({ where: { userId: id }, data: { status } });
    const before = await fileOf(id);
    await expect(approveCaregiver(admin, id)).rejects.toMatchObject({ code: "already_decided" });
    await expect(rejectCaregiver(admin, id, no)).rejects.toMatchObject({ code: "already_decided" });
    expect(await fileOf(id)).toEqual(before);
    expect(await auditEntriesOn(id)).toEqual([]);
  },
);

test("a file that lost a part while it waited is not approved", async () => {
  const [admin, { id }] = [await person("ADMIN"), await waiting()];
  await db.caregiver.update({ where: { userId: id }, data: { payoutsEnabled: false } });
  await expect(approveCaregiver(admin, id)).rejects.toMatchObject({ code: "not_complete" });
  expect(await fileOf(id)).toMatchObject({ status: "SUBMITTED", approvedAt: null });
  expect(await auditEntriesOn(id)).toEqual([]);
});

test("nobody but an admin decides", async () => {
  const caregiver = await waiting();
  for (const who of [caregiver, await person("OWNER"), await person("CAREGIVER")]) {
    await expect(approveCaregiver(who, caregiver.id)).rejects.toMatchObject({ kind: "forbidden" });
    await expect(reject(who, caregiver.id)).rejects.toMatchObject({ kind: "forbidden" });
  }
  expect(await fileOf(caregiver.id)).toMatchObject({ status: "SUBMITTED" });
});

test("the record is one chain without a gap, and nobody can change it", async () => {
  const rows = await db.auditLog.findMany({ orderBy: { seq: "asc" } });
  expect(rows.length).toBeGreaterThan(30);
  let last = "";
  for (const [index, { seq, prevHash, hash, payload }] of rows.entries()) {
    expect([Number(seq), prevHash]).toEqual([index + 1, last]);
    last = createHash("sha256")
      .update(prevHash + payload)
      .digest("hex");
    expect(hash).toBe(last);
  }
  await expect(db.$executeRaw`UPDATE "AuditLog" SET reason = 'Nooit gezegd.'`).rejects.toThrow("only ever added to");
  await expect(db.$executeRaw`DELETE FROM "AuditLog"`).rejects.toThrow("only ever added to");
});
