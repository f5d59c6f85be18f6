import { expect, test } from "vitest";
import { submitCaregiver } from "@/domain/caregivers/onboarding";
import { db } from "@/lib/db";
import { insertCompletedWalk } from "@/testing/fixtures/booking-rows";
import { completeProfile } from "@/testing/fixtures/caregiver-profile";
import { approvedCaregiver, person } from "@/testing/fixtures/users";
import { approveCaregiver, decideCaregivers, rejectCaregiver } from "./decide-caregivers";
import { BULK_MAX, BulkAction } from "./schema";

const REASON = "Vertel wat meer over je ervaring met honden.";
const NOBODY = "00000000-0000-4000-8000-000000000000";

async function waiting() {
  const caregiver = await completeProfile();
  await submitCaregiver(caregiver);
  return caregiver.id;
}

const seenWaiting = (ids: string[]) => ids.map((id) => ({ id, seen: "SUBMITTED" as const }));
const approval = (...ids: string[]) => BulkAction.parse({ action: "approve", caregivers: seenWaiting(ids) });
const rejection = (...ids: string[]) =>
  BulkAction.parse({ action: "reject", caregivers: seenWaiting(ids), reason: REASON });

const fileOf = (userId: string) => db.caregiver.findUniqueOrThrow({ where: { userId }, include: { listings: true } });
const mailTo = (userId: string) => db.email.findMany({ where: { userId }, select: { template: true, facts: true } });
const auditEntriesOn = (id: string) => db.auditLog.findMany({ where: { subject: `caregiver:${id}` } });

test("each of several is approved, findable, notified and audited as if decided alone", async () => {
  const [admin, ids] = [await person("ADMIN"), [await waiting(), await waiting(), await waiting()]];
  expect(await decideCaregivers(admin, approval(...ids))).toEqual({ done: ids, refused: [] });
  for (const id of ids) {
    expect(await fileOf(id)).toMatchObject({ status: "APPROVED", approvedAt: admin.now, listings: [{ live: true }] });
    expect(await mailTo(id)).toEqual([{ template: "caregiver-approved", facts: {} }]);
    expect(await auditEntriesOn(id)).toMatchObject([{ actorId: admin.id, action: "caregiver.approve", reason: null }]);
  }
});

test("a rejection takes its reason to everyone; one who was approved loses that only if the admin saw it", async () => {
  const [admin, first, approved, changed] = [await person("ADMIN"), await waiting(), await waiting(), await waiting()];
  for (const id of [approved, changed]) await approveCaregiver(admin, id);
  const caregivers = [...seenWaiting([first, changed]), { id: approved, seen: "APPROVED" }];
  const outcome = await decideCaregivers(admin, BulkAction.parse({ action: "reject", reason: REASON, caregivers }));
  expect(outcome).toEqual({ done: [first, approved], refused: [{ id: changed, code: "already_decided" }] });
  for (const id of outcome.done) {
    expect(await fileOf(id)).toMatchObject({ status: "REJECTED", rejectedReason: REASON, listings: [{ live: false }] });
    expect(await mailTo(id)).toContainEqual({ template: "caregiver-rejected", facts: { reason: REASON } });
    expect(await auditEntriesOn(id)).toContainEqual(
      expect.objectContaining({ action: "caregiver.reject", reason: REASON }),
    );
  }
  expect(await fileOf(changed)).toMatchObject({ status: "APPROVED", listings: [{ live: true }] });
});

test("who cannot be approved is named with the reason, and holds up nobody before or after", async () => {
  const admin = await person("ADMIN");
  const [first, incomplete, decided, last] = [await waiting(), await waiting(), await waiting(), await waiting()];
  await db.caregiver.update({ where: { userId: incomplete }, data: { payoutsEnabled: false } });
  await approveCaregiver(admin, decided);
  const refused = [
    { id: incomplete, code: "not_complete" },
    { id: decided, code: "already_decided" },
    { id: NOBODY, code: "caregiver_not_found" },
  ];
  const bulk = approval(first, incomplete, decided, NOBODY, last);
  expect(await decideCaregivers(admin, bulk)).toEqual({ done: [first, last], refused });
  expect(await fileOf(incomplete)).toMatchObject({ status: "SUBMITTED", approvedAt: null });
  expect([await auditEntriesOn(incomplete), await mailTo(incomplete)]).toEqual([[], []]);

  const again = await decideCaregivers(admin, bulk);
  expect(again.done).toEqual([]);
  expect(again.refused.map(({ code }) => code)).toEqual([
    ...["already_decided", "not_complete", "already_decided", "caregiver_not_found", "already_decided"],
  ]);
  for (const id of [first, decided, last]) {
    expect(await auditEntriesOn(id)).toHaveLength(1);
    expect(await mailTo(id)).toHaveLength(1);
  }
});

test("two bulks at once, in opposite order, decide each caregiver once", async () => {
  const [one, other] = [await person("ADMIN"), await person("ADMIN")];
  const ids = await Promise.all(Array.from({ length: 8 }, waiting));
  const [approvals, rejections] = await Promise.all([
    decideCaregivers(one, approval(...ids)),
    decideCaregivers(other, rejection(...ids.toReversed())),
  ]);
  expect([...approvals.done, ...rejections.done].toSorted()).toEqual(ids.toSorted());
  const refused = [...approvals.refused, ...rejections.refused];
  expect(refused.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
  expect(new Set(refused.map(({ code }) => code))).toEqual(new Set(["already_decided"]));
  for (const id of ids) {
    expect(await fileOf(id)).toMatchObject({ status: approvals.done.includes(id) ? "APPROVED" : "REJECTED" });
    expect(await auditEntriesOn(id)).toHaveLength(1);
    expect(await mailTo(id)).toHaveLength(1);
  }
});

test("drafts and rejected files are deleted, the accounts stay, and a file with bookings is kept", async () => {
  const [admin, draft, rejected] = [await person("ADMIN"), await completeProfile(), await waiting()];
  const { id: booked } = await approvedCaregiver();
  await insertCompletedWalk(booked, (await person("OWNER")).id, new Date("2026-11-01T10:00:00Z"));
  await decideCaregivers(admin, rejection(rejected));
  await rejectCaregiver(admin, booked, { reason: REASON, seen: "APPROVED" });
  const caregivers = [
    { id: draft.id, seen: "DRAFT" },
    ...[rejected, booked].map((id) => ({ id, seen: "REJECTED" })),
    { id: await waiting(), seen: "DRAFT" },
  ];
  const outcome = await decideCaregivers(admin, BulkAction.parse({ action: "delete", caregivers }));
  expect(outcome.done).toEqual([draft.id, rejected]);
  expect(outcome.refused.map(({ code }) => code)).toEqual(["has_bookings", "already_decided"]);
  expect(await db.caregiver.count({ where: { userId: { in: [draft.id, rejected] } } })).toBe(0);
  expect(await db.user.count({ where: { id: { in: [draft.id, rejected] } } })).toBe(2);
  expect(await auditEntriesOn(draft.id)).toMatchObject([{ actorId: admin.id, action: "caregiver.delete" }]);
});

test("nobody but an admin decides, not even on nobody", async () => {
  const id = await waiting();
  for (const who of [await person("OWNER"), await person("CAREGIVER"), { ...(await person("OWNER")), id }])
    for (const bulk of [approval(id), rejection(id), approval(NOBODY)])
      await expect(decideCaregivers(who, bulk)).rejects.toMatchObject({ kind: "forbidden" });
  expect(await fileOf(id)).toMatchObject({ status: "SUBMITTED" });
});

test("a database that breaks in the middle ends it there: the rest is refused untried", async () => {
  const [admin, first, second, third] = [await person("ADMIN"), await waiting(), await waiting(), await waiting()];
  await db.$executeRawUnsafe(`CREATE FUNCTION break_once() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    IF NEW."userId" = '${second}' THEN RAISE EXCEPTION 'no more' USING ERRCODE = '53300'; END IF; RETURN NEW; END $$`);
  await db.$executeRawUnsafe(
    `CREATE TRIGGER break_once BEFORE UPDATE ON "Caregiver" FOR EACH ROW EXECUTE FUNCTION break_once()`,
  );
  const outcome = await decideCaregivers(admin, approval(first, second, third));
  await db.$executeRawUnsafe(`DROP FUNCTION break_once CASCADE`);
  expect(outcome).toEqual({ done: [first], refused: [second, third].map((id) => ({ id, code: "busy" })) });
  expect((await decideCaregivers(admin, approval(first, second, third))).done).toEqual([second, third]);
});

test("a bug stays a bug, and undoes nothing that was decided before it", async () => {
  const [admin, first, second] = [await person("ADMIN"), await waiting(), await waiting()];
  await db.$executeRawUnsafe(`CREATE FUNCTION be_buggy() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    IF NEW."userId" = '${second}' THEN RAISE EXCEPTION 'what is this'; END IF; RETURN NEW; END $$`);
  await db.$executeRawUnsafe(
    `CREATE TRIGGER be_buggy BEFORE UPDATE ON "Caregiver" FOR EACH ROW EXECUTE FUNCTION be_buggy()`,
  );
  await expect(decideCaregivers(admin, approval(first, second))).rejects.toThrow("what is this");
  await db.$executeRawUnsafe(`DROP FUNCTION be_buggy CASCADE`);
  expect([await fileOf(first), await fileOf(second)]).toMatchObject([{ status: "APPROVED" }, { status: "SUBMITTED" }]);
});

const LOUD = "0BADC0DE-0BAD-4BAD-8BAD-0BADC0DE0BAD";
const one = { id: NOBODY, seen: "SUBMITTED" };
const upTo = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ ...one, id: NOBODY.slice(0, -2) + String(n).padStart(2, "0") }));

test.each([
  ["nobody", { action: "approve", caregivers: [] }],
  ["too many", { action: "approve", caregivers: upTo(BULK_MAX + 1) }],
  ["the same twice", { action: "approve", caregivers: [one, one] }],
  [
    "the same twice, once in capitals",
    { action: "approve", caregivers: [LOUD, LOUD.toLowerCase()].map((id) => ({ ...one, id })) },
  ],
  ["no id", { action: "approve", caregivers: [{ ...one, id: "1" }] }],
  ["what nobody saw", { action: "approve", caregivers: [{ id: NOBODY }] }],
  ["an approval of whom is approved", { action: "approve", caregivers: [{ ...one, seen: "APPROVED" }] }],
  ["a status to set", { action: "approve", caregivers: [{ ...one, status: "APPROVED" }] }],
  ["an approval with a reason", { action: "approve", caregivers: [one], reason: REASON }],
  ["a rejection without one", { action: "reject", caregivers: [one] }],
  ["a rejection with half a word", { action: "reject", caregivers: [one], reason: "  nee, niet   " }],
  ["a rejection with a novel", { action: "reject", caregivers: [one], reason: "x".repeat(1001) }],
  ["a rejection of a draft", { action: "reject", caregivers: [{ ...one, seen: "DRAFT" }], reason: REASON }],
  ["another action", { action: "delete", caregivers: [one] }],
])("no bulk is made of %s", (_name, body) => {
  expect(BulkAction.safeParse(body).success).toBe(false);
});

test("as many as are allowed fit in one, and a reason is trimmed", () => {
  expect(BulkAction.parse({ action: "reject", caregivers: upTo(BULK_MAX), reason: ` ${REASON} ` })).toMatchObject({
    reason: REASON,
  });
});
