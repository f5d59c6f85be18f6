import { beforeAll, expect, test } from "vitest";
import { getBookingDetail } from "@/domain/admin/booking-detail";
import { getCaregiverDetail, listCaregivers } from "@/domain/admin/caregivers";
import { searchEverything } from "@/domain/admin/search";
import { getBooking } from "@/domain/bookings/queries";
import { db } from "@/lib/db";
import { after, MINUTE_MS } from "@/lib/time";
import { acceptedWalk, atTime } from "@/testing/fixtures/booking-steps";
import { type Person, person } from "@/testing/fixtures/users";
import { listAudit } from "./audit";

let admin: Person;
beforeAll(async () => {
  admin = await person("ADMIN");
});

const entriesOf = async ({ id }: Person) =>
  (await db.auditLog.findMany({ where: { actorId: id }, orderBy: { seq: "asc" } })).map(({ action, subject }) => [
    action,
    subject,
  ]);

test("what an admin reads of people is on record, once per admin, subject and quarter of an hour", async () => {
  const { id, caregiver } = await acceptedWalk();
  for (let round = 0; round < 3; round++) {
    await getBookingDetail(admin, id);
    await getCaregiverDetail(admin, caregiver.id);
    await listCaregivers(admin, { status: "SUBMITTED" });
  }
  const once = [
    ["booking.read", `booking:${id}`],
    ["caregiver.read", `caregiver:${caregiver.id}`],
    ["caregiver.list", "caregivers:SUBMITTED"],
  ];
  expect(await entriesOf(admin)).toEqual(once);
  const later = atTime(admin, after(admin.now, 16 * MINUTE_MS));
  await getBooking(later, id); // as its parties read it
  expect(await entriesOf(admin)).toEqual([...once, once[0]]);
  const other = await person("ADMIN");
  expect((await getBookingDetail(other, id)).audit, "decisions only").toEqual([]);
  expect(await entriesOf(other)).toEqual([once[0]]);
});

test("a search is recorded by whose data it showed, not by what was typed", async () => {
  const [seeker, found] = [await person("ADMIN"), await person("OWNER")];
  const { email } = await db.user.findUniqueOrThrow({ where: { id: found.id } });
  for (let round = 0; round < 2; round++) await searchEverything(seeker, email ?? "");
  await searchEverything(seeker, "nobody is called this");
  const entries = await db.auditLog.findMany({ where: { actorId: seeker.id } });
  expect(entries).toMatchObject([{ action: "person.search", subject: "search", reason: `people: ${found.id}` }]);
  const [read, did] = [await listAudit(seeker, { reading: true }), await listAudit(seeker)];
  expect(read.rows[0]).toMatchObject({ action: "person.search" });
  expect(did.rows.map(({ action }) => action)).not.toContain("person.search");
});

test("who may not read leaves no record", async () => {
  const owner = await person("OWNER");
  await expect(getBookingDetail(owner, "0199a000-0000-7000-8000-000000000001")).rejects.toMatchObject({
    kind: "forbidden",
  });
  expect(await entriesOf(owner)).toEqual([]);
});
