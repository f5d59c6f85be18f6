import { expect, test } from "vitest";
import { requestBooking } from "@/domain/bookings/request";
import { askCaregiver } from "@/domain/messages/send";
import { db } from "@/lib/db";
import { after, DAY_MS, HOUR_MS } from "@/lib/time";
import { cleanUp } from "@/ops/cleanup";
import { atTime, systemCtx, walkRequest } from "@/testing/fixtures/booking-steps";
import { approvedCaregiver, dogOf, person } from "@/testing/fixtures/users";
import { buildExport, fetchExport, getExportState, requestExport } from "./export";
import { PERSONAL_DATA, PERSONAL_FILES } from "./personal-data";
import { DataCopy } from "./responses";

const lastId = async (userId: string) =>
  (await db.dataExport.findFirstOrThrow({ where: { userId }, orderBy: { askedAt: "desc" } })).id;

test("a copy has what is on the list about its person, and nothing about others", async () => {
  const [owner, caregiver] = [await person("OWNER"), await approvedCaregiver()];
  await db.user.update({ where: { id: caregiver.id }, data: { street: "Andermansstraat 5" } });
  const dog = await dogOf(owner);
  await requestBooking(owner, walkRequest(caregiver.id, [dog.id]));
  await askCaregiver(owner, { caregiverId: caregiver.id, text: "Past Bas bij jou?", key: "question-1" });
  PERSONAL_FILES.push({
    list: async () => [{ name: "bas.webp", contentType: "image/webp", href: "/api/pictures/1" }],
    erase: async () => undefined,
  });
  await requestExport(owner);
  await buildExport(systemCtx(owner.now), { exportId: await lastId(owner.id) });
  PERSONAL_FILES.pop();
  const text = await fetchExport(owner);
  const copy = DataCopy.parse(JSON.parse(text));
  const named = Object.values(PERSONAL_DATA).flatMap(({ exported }) => exported?.name ?? []);
  expect(Object.keys(copy.data)).toEqual(named);
  expect(copy.data).toMatchObject({
    account: [{ id: owner.id, name: "Test OWNER", street: "Proefstraat 1" }],
    pets: [{ name: expect.any(String), species: "DOG" }],
    bookings: [{ status: "PENDING", priceCents: 1500 }],
    messagesWritten: [{ text: "Past Bas bij jou?" }],
    caregiverProfile: [],
  });
  expect(copy.files).toEqual([{ name: "bas.webp", contentType: "image/webp", href: "/api/pictures/1" }]);
  expect(text).not.toContain("Andermansstraat");
  expect(text).not.toContain("passwordHash");
  await expect(fetchExport(caregiver)).rejects.toMatchObject({ kind: "not_found" });
});

test("the page knows: none, being made, ready for 7 days, failed; one copy a day", async () => {
  const owner = await person("OWNER");
  expect(await getExportState(owner)).toMatchObject({ state: "none", mayAsk: true });
  await requestExport(owner);
  await requestExport(owner); // being made already
  expect(await db.dataExport.count({ where: { userId: owner.id } })).toBe(1);
  expect(await getExportState(owner)).toMatchObject({ state: "making", mayAsk: false });
  const given = atTime(owner, after(owner.now, HOUR_MS));
  expect(await getExportState(given), "its job never came to an end").toMatchObject({ state: "failed", mayAsk: true });

  const exportId = await lastId(owner.id);
  for (let runs = 0; runs < 2; runs++) await buildExport(systemCtx(owner.now), { exportId });
  expect(await getExportState(owner)).toMatchObject({
    state: "ready",
    mayAsk: false,
    until: after(owner.now, 7 * DAY_MS),
  });
  await expect(requestExport(given)).rejects.toMatchObject({ code: "export_recent" });
  const mails = await db.email.findMany({ where: { userId: owner.id }, select: { template: true } });
  expect(mails).toEqual([{ template: "export-ready" }]);

  const nextDay = atTime(owner, after(owner.now, DAY_MS));
  await requestExport(nextDay);
  const week = after(owner.now, 9 * DAY_MS);
  expect(await getExportState(atTime(owner, week))).toMatchObject({ state: "none" });
  await expect(fetchExport(atTime(owner, week))).rejects.toMatchObject({ kind: "not_found" });
  await cleanUp(systemCtx(week));
  expect(await db.dataExport.count({ where: { userId: owner.id } })).toBe(0);
});

test("a copy that cannot be made shows as failed until another attempt succeeds", async () => {
  const owner = await person("OWNER");
  await requestExport(owner);
  const exportId = await lastId(owner.id);
  const broken = { list: () => Promise.reject(new Error("no storage")), erase: async () => undefined };
  PERSONAL_FILES.push(broken);
  await expect(buildExport(systemCtx(owner.now), { exportId })).rejects.toThrow("no storage");
  expect(await getExportState(owner)).toMatchObject({ state: "failed", mayAsk: true });
  PERSONAL_FILES.pop();
  await buildExport(systemCtx(owner.now), { exportId });
  expect(await getExportState(owner)).toMatchObject({ state: "ready" });
});
