import { expect, test } from "vitest";
import { POST as noteRoute } from "@/app/api/admin/people/[id]/notes/route";
import { erasePerson } from "@/domain/privacy/erase";
import { db } from "@/lib/db";
import { after, MINUTE_MS } from "@/lib/time";
import { atTime } from "@/testing/fixtures/booking-steps";
import { person } from "@/testing/fixtures/users";
import { callRoute } from "@/testing/http/call-route";
import { addPersonNote, getPersonFile } from "./person-file";

const text = "Belde over een verloren sleutel; teruggevonden.";

test("admins read each other's notes with author and time, the latest first; reading and writing are recorded without the text", async () => {
  const [first, second, owner] = [await person("ADMIN"), await person("ADMIN"), await person("OWNER")];
  await addPersonNote(first, owner.id, { text });
  const later = atTime(second, after(second.now, MINUTE_MS));
  await addPersonNote(later, owner.id, { text: "Nog eens gebeld." });
  expect(await getPersonFile(first, owner.id)).toMatchObject({
    notes: [
      { text: "Nog eens gebeld.", createdAt: later.now },
      { text, createdAt: first.now },
    ],
    decisions: [{ action: "person.note" }, { action: "person.note" }],
    canDecide: true,
  });
  const log = await db.auditLog.findMany({ where: { subject: `person:${owner.id}` }, orderBy: { seq: "asc" } });
  expect(log.map(({ action }) => action)).toEqual(["person.note", "person.note", "person.read"]);
  expect(JSON.stringify(log.map(({ reason }) => reason))).not.toContain("sleutel");
});

test("a note is never changed, and goes with the account of the person", async () => {
  const [admin, owner] = [await person("ADMIN"), await person("OWNER")];
  const { id } = await addPersonNote(admin, owner.id, { text });
  await expect(db.personNote.update({ where: { id }, data: { text: "Niets" } })).rejects.toThrow();
  await erasePerson(admin, owner.id, { reason: "Vroeg het per brief." });
  expect(await db.personNote.count({ where: { personId: owner.id } })).toBe(0);
  expect(await getPersonFile(admin, owner.id)).toMatchObject({ canDecide: false, notes: [], email: null });
  await expect(addPersonNote(admin, owner.id, { text })).rejects.toMatchObject({ code: "person_not_found" });
});

test("a planned erasure is shown with its day", async () => {
  const [admin, owner] = [await person("ADMIN"), await person("OWNER")];
  const erasureDueAt = after(admin.now, MINUTE_MS);
  await db.user.update({ where: { id: owner.id }, data: { erasureAskedAt: admin.now, erasureDueAt } });
  expect(await getPersonFile(admin, owner.id)).toMatchObject({ erasureAskedAt: admin.now, erasureDueAt });
});

test("only admins read and write notes, and none about themselves", async () => {
  const [admin, owner] = [await person("ADMIN"), await person("OWNER")];
  await expect(getPersonFile(owner, admin.id)).rejects.toMatchObject({ kind: "forbidden" });
  const send = (as: typeof admin, id: string, body: unknown) => callRoute(noteRoute, { as, params: { id }, body });
  expect(await send(owner, admin.id, { text })).toMatchObject({ status: 403 });
  expect(await send(admin, admin.id, { text })).toMatchObject({ status: 403, json: { code: "own_account" } });
  expect(await send(admin, owner.id, { text: "x" })).toMatchObject({ status: 400 });
  expect(await send(admin, crypto.randomUUID(), { text })).toMatchObject({ status: 404 });
});
