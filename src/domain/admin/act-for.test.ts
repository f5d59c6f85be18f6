import { expect, test } from "vitest";
import { POST as acceptRoute } from "@/app/api/admin/bookings/[id]/accept/route";
import { POST as ownAcceptRoute } from "@/app/api/bookings/[id]/accept/route";
import { requestBooking } from "@/domain/bookings/request";
import { db } from "@/lib/db";
import { atTime, walkRequest } from "@/testing/fixtures/booking-steps";
import { approvedCaregiver, dogOf, person } from "@/testing/fixtures/users";
import { callRoute } from "@/testing/http/call-route";
import { acceptAsAdmin, declineAsAdmin } from "./act-for";

const note = "Vroeg het aan de telefoon.";

async function requested() {
  const [admin, owner, caregiver] = [await person("ADMIN"), await person("OWNER"), await approvedCaregiver()];
  const { id } = await requestBooking(owner, walkRequest(caregiver.id, [(await dogOf(owner)).id]));
  return { admin, owner, caregiver, id };
}

const templatesOf = async (userId: string) =>
  (await db.email.findMany({ where: { userId }, orderBy: { id: "asc" } })).map(({ template }) => template);

test("an admin accepts for a caregiver: places are taken, history and log name the admin, both parties are mailed", async () => {
  const { admin, owner, caregiver, id } = await requested();
  expect(await acceptAsAdmin(admin, id, { note })).toMatchObject({ status: "ACCEPTED", payBy: expect.any(Date) });
  expect(await db.takenPlace.count({ where: { bookingId: id } })).toBe(1);
  expect(await db.bookingEvent.findFirst({ where: { bookingId: id, step: "accept" } })).toMatchObject({
    ...{ actorRole: "ADMIN", actorId: admin.id },
  });
  expect(await db.auditLog.findMany({ where: { subject: `booking:${id}` } })).toMatchObject([
    { action: "booking.accept", reason: note, actorId: admin.id },
  ]);
  expect(await templatesOf(owner.id)).toContain("booking-accepted");
  expect(await templatesOf(caregiver.id)).toContain("answered-for-you");
  await expect(acceptAsAdmin(admin, id, { note })).rejects.toMatchObject({ code: "wrong_status" });
});

test("an admin declines for a caregiver, with a reason of the list for the owner", async () => {
  const { admin, owner, caregiver, id } = await requested();
  expect(await declineAsAdmin(admin, id, { reason: "AWAY", note })).toMatchObject({ status: "DECLINED" });
  expect(await db.booking.findUnique({ where: { id } })).toMatchObject({ declinedReason: "AWAY", declineNote: null });
  expect(await templatesOf(owner.id)).toContain("booking-declined");
  expect(await templatesOf(caregiver.id)).toContain("answered-for-you");
});

test("for a caregiver without approval, after the time to answer and on their own booking, an admin answers nothing", async () => {
  const { admin, caregiver, id } = await requested();
  const { respondBy } = await db.booking.findUniqueOrThrow({ where: { id } });
  for (const attempt of [
    acceptAsAdmin,
    (ctx: typeof admin, of: string) => declineAsAdmin(ctx, of, { reason: "AWAY", note }),
  ])
    await expect(attempt(atTime(admin, respondBy), id, { note })).rejects.toMatchObject({ code: "too_late" });
  await db.caregiver.update({ where: { userId: caregiver.id }, data: { status: "SUSPENDED" } });
  await expect(acceptAsAdmin(admin, id, { note })).rejects.toMatchObject({ code: "not_approved" });
  expect(await db.booking.findUnique({ where: { id } })).toMatchObject({ status: "PENDING" });
  const own = { ...admin, actor: { ...admin.actor, id: caregiver.id } };
  await expect(acceptAsAdmin(own, id, { note })).rejects.toMatchObject({ code: "own_booking" });
});

test("the caregiver's own address is not for admins, and the admins' not for caregivers", async () => {
  const { admin, caregiver, id } = await requested();
  expect(await callRoute(ownAcceptRoute, { as: admin, method: "POST", params: { id } })).toMatchObject({ status: 403 });
  expect(await callRoute(acceptRoute, { as: caregiver, params: { id }, body: { note } })).toMatchObject({
    status: 403,
  });
  expect(await callRoute(acceptRoute, { as: admin, params: { id }, body: {} })).toMatchObject({ status: 400 });
});
