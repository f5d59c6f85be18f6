import { afterAll, beforeAll, expect, test } from "vitest";
import { getBooking } from "@/domain/bookings/queries";
import { requestBooking } from "@/domain/bookings/request";
import { acceptBooking } from "@/domain/bookings/respond";
import { decideComplaint } from "@/domain/complaints/decide";
import { openComplaint } from "@/domain/complaints/open";
import { payBooking } from "@/domain/payments/checkout";
import { sendPayout } from "@/domain/payments/payouts";
import { erasePerson } from "@/domain/privacy/erase";
import { db } from "@/lib/db";
import { after, DAY_MS, HOUR_MS, MINUTE_MS } from "@/lib/time";
import { atTime, systemCtx, walkRequest } from "@/testing/fixtures/booking-steps";
import { keyed } from "@/testing/fixtures/keyed";
import { completeWalk, paidWalk } from "@/testing/fixtures/paid-booking";
import { approvedCaregiver, dogOf, type Person, person } from "@/testing/fixtures/users";
import { type ExternalServices, runJobsToCompletion, startExternalServices } from "@/testing/servers/external-services";
import { rejectCaregiver } from "./decide-caregivers";
import { countOpen } from "./end-bookings";
import { releasePayout, restorePerson, suspendPerson } from "./people";

let outside: ExternalServices;
let admin: Person;
beforeAll(async () => {
  outside = await startExternalServices();
  admin = await person("ADMIN");
});
afterAll(() => outside.stop());

const now = () => atTime(admin, new Date());
const reason = "Klachten over veiligheid, zie dossier.";
const statusOf = async (id: string) => (await db.booking.findUniqueOrThrow({ where: { id } })).status;

/** A caregiver with a request, an accepted walk and a paid one that have not begun. */
async function busyCaregiver() {
  const paid = await paidWalk(outside, { startsAt: after(new Date(), 4 * DAY_MS) });
  const { caregiver } = paid;
  const other = await person("OWNER");
  const dog = await dogOf(other);
  const ask = (days: number) =>
    requestBooking(other, walkRequest(caregiver.id, [dog.id], after(new Date(), days * DAY_MS)));
  const [pending, accepted] = [await ask(6), await ask(8)];
  await acceptBooking(caregiver, accepted.id);
  return { paid, caregiver, other, pending, accepted };
}

const takeRights: [string, (admin: Person, id: string) => Promise<unknown>][] = [
  ["the approval is withdrawn", (as, id) => rejectCaregiver(as, id, { reason, seen: "APPROVED" })],
  ["the caregiver is suspended", (as, id) => suspendPerson(as, id, { reason })],
  ["the caregiver is erased", (as, id) => erasePerson(as, id, { reason })],
];

test.each(takeRights)("when %s, everything open ends in the same transaction", async (_name, take) => {
  const { paid, caregiver, other, pending, accepted } = await busyCaregiver();
  await take(now(), caregiver.id);
  expect(await Promise.all([pending.id, accepted.id, paid.id].map(statusOf))).toEqual([
    ...["DECLINED", "CANCELLED", "CANCELLED"],
  ]);
  await expect(payBooking(other, accepted.id)).rejects.toMatchObject({ code: "not_payable" });

  await runJobsToCompletion();
  expect(await db.refund.findMany({ where: { bookingId: paid.id } })).toMatchObject([
    { amountCents: 1501, status: "SUCCEEDED" },
  ]);
  const mails = await db.email.findMany({ where: { userId: { in: [paid.owner.id, other.id] } } });
  const about = (id: string) => mails.filter(({ bookingId }) => bookingId === id).map(({ template }) => template);
  expect(about(pending.id)).toContain("booking-declined");
  expect(about(paid.id)).toContain("booking-cancelled");
});

test.each(takeRights)(
  "when %s during care, private data closes and the admin decides on the money",
  async (_n, take) => {
    const { id, caregiver, owner } = await paidWalk(outside);
    const { startsAt } = await db.booking.findUniqueOrThrow({ where: { id } });
    const during = after(startsAt, MINUTE_MS);
    expect((await getBooking(atTime(caregiver, during), id)).access).toMatchObject({ street: "Proefstraat 1" });

    await take(atTime(admin, during), caregiver.id);
    expect(await db.booking.findUnique({ where: { id } })).toMatchObject({
      status: "PAID",
      holdReason: "rights_ended",
    });
    const view = await getBooking(atTime(caregiver, during), id);
    expect([view.access, view.owner.name, view.pets[0]?.medical]).toEqual([null, "Test O.", null]);
    expect((await getBooking(atTime(owner, during), id)).access).not.toBeNull();

    const due = after(await completeWalk(id), 48 * HOUR_MS);
    await sendPayout(systemCtx(due), id);
    expect(await db.transfer.count({ where: { bookingId: id } })).toBe(0);
    await releasePayout(atTime(admin, due), id, keyed({ reason }));
    await expect(releasePayout(atTime(admin, due), id, keyed({ reason }))).rejects.toMatchObject({ code: "not_held" });
    await sendPayout(systemCtx(due), id);
    expect(await db.transfer.count({ where: { bookingId: id } })).toBe(1);
    await runJobsToCompletion();
  },
);

test("a payout that waits for its 48 hours is held too; restoring lets it go on, and approval is asked again", async () => {
  const { id, caregiver } = await paidWalk(outside);
  const due = after(await completeWalk(id), 48 * HOUR_MS);
  expect(await suspendPerson(now(), caregiver.id, { reason })).toMatchObject({ held: 1 });
  await sendPayout(systemCtx(due), id);
  expect(await db.transfer.count({ where: { bookingId: id } })).toBe(0);

  const restored = now();
  expect(await restorePerson(restored, caregiver.id, { reason })).toMatchObject({ released: 1 });
  const file = await db.caregiver.findUniqueOrThrow({ where: { userId: caregiver.id } });
  expect(file).toMatchObject({ status: "SUBMITTED", submittedAt: restored.now });
  await sendPayout(systemCtx(due), id);
  expect(await db.transfer.count({ where: { bookingId: id } })).toBe(1);
  await runJobsToCompletion();
  const audit = await db.auditLog.findMany({ where: { subject: `person:${caregiver.id}` }, orderBy: { seq: "asc" } });
  expect(audit.map(({ action }) => action)).toEqual(["person.suspend", "person.restore"]);
});

test("deciding a complaint does not let go what the end of rights holds, nor the other way round", async () => {
  const { id, owner, caregiver } = await paidWalk(outside);
  const end = await completeWalk(id);
  const later = atTime(admin, after(end, HOUR_MS));
  await openComplaint(atTime(owner, after(end, MINUTE_MS)), id, { text: "De hond kwam zonder halsband terug." });
  await suspendPerson(later, caregiver.id, { reason });
  await decideComplaint(later, id, keyed({ decision: "PAY_OUT", note: "Beide partijen gehoord." }));
  expect(await db.booking.findUnique({ where: { id } })).toMatchObject({ holdReason: "rights_ended" });
  await releasePayout(later, id, keyed({ reason }));
  expect(await db.booking.findUnique({ where: { id } })).toMatchObject({ holdReason: null });
  await runJobsToCompletion();
});

test("a suspended owner's requests are withdrawn and their booking is refunded", async () => {
  const { owner, id, caregiver } = await paidWalk(outside);
  await suspendPerson(admin, owner.id, { reason });
  expect(await statusOf(id)).toBe("CANCELLED");
  await runJobsToCompletion();
  expect(await db.refund.findMany({ where: { bookingId: id } })).toMatchObject([{ amountCents: 1501 }]);
  const mail = await db.email.findFirst({ where: { userId: caregiver.id, template: "booking-cancelled" } });
  expect(mail?.facts).toMatchObject({ refundCents: 1501, caregiverCents: 0 });
});

test("an erased account names nobody, and its books stay", async () => {
  const { owner, id } = await paidWalk(outside);
  await erasePerson(admin, owner.id, { reason });
  await runJobsToCompletion();
  const { bookings, pets, ...user } = await db.user.findUniqueOrThrow({
    where: { id: owner.id },
    include: { bookings: true, pets: true },
  });
  expect(user).toMatchObject({ email: null, name: null, phone: null, street: null, passwordHash: null });
  expect(pets).toMatchObject([{ name: "–", notes: null, medical: null, archivedAt: admin.now }]);
  expect(bookings).toMatchObject([{ id, status: "CANCELLED", emergencyName: "", emergencyPhone: "" }]);
});

test("of a request and an ended approval at once, no request stays open", async () => {
  for (let round = 0; round < 5; round++) {
    const [owner, caregiver] = [await person("OWNER"), await approvedCaregiver()];
    const dog = await dogOf(owner);
    const [asked] = await Promise.allSettled([
      requestBooking(owner, walkRequest(caregiver.id, [dog.id])),
      rejectCaregiver(now(), caregiver.id, { reason, seen: "APPROVED" }),
    ]);
    const open = await db.booking.count({ where: { caregiverId: caregiver.id, status: "PENDING" } });
    expect([asked.status, open]).toEqual([expect.any(String), 0]);
  }
});

test("nobody decides about themselves, and two decisions are one", async () => {
  const owner = await person("OWNER");
  await expect(suspendPerson(admin, admin.id, { reason })).rejects.toMatchObject({ code: "own_account" });
  await expect(suspendPerson(owner, admin.id, { reason })).rejects.toMatchObject({ kind: "forbidden" });
  const both = [suspendPerson(admin, owner.id, { reason }), suspendPerson(await person("ADMIN"), owner.id, { reason })];
  const results = await Promise.allSettled(both);
  expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});

test("before a suspension the admin sees what it ends; the person gets a mail with the reason, and one when it is over", async () => {
  const { paid, caregiver, other } = await busyCaregiver();
  await completeWalk(paid.id);
  const seen = await countOpen(now(), caregiver.id);
  expect(seen).toEqual({ requests: 1, cancelled: 1, running: 0, held: 1, waiting: 0 });
  expect(await countOpen(now(), other.id)).toMatchObject({ requests: 1, cancelled: 1 });
  expect(await suspendPerson(now(), caregiver.id, { reason })).toMatchObject({ requests: 1, cancelled: 1, held: 1 });
  expect(await countOpen(now(), caregiver.id)).toMatchObject({ requests: 0, cancelled: 0, held: 0, waiting: 1 });
  await runJobsToCompletion();
  const mailed = () =>
    db.email.findMany({
      where: { userId: caregiver.id, template: { startsWith: "account-" } },
      orderBy: { createdAt: "asc" },
      select: { template: true, facts: true, state: true },
    });
  const suspended = { template: "account-suspended", facts: { reason, cancelled: 1 }, state: "SENT" };
  expect(await mailed()).toEqual([suspended]);
  expect(await db.email.count({ where: { userId: caregiver.id, state: "SUPPRESSED" } }), "all others").toBeGreaterThan(
    0,
  );

  await restorePerson(now(), caregiver.id, { reason: "De uitleg klopte." });
  await runJobsToCompletion();
  const restored = { template: "account-restored", facts: { reason: "De uitleg klopte." }, state: "SENT" };
  expect(await mailed()).toEqual([suspended, restored]);
  await expect(countOpen(other, caregiver.id)).rejects.toMatchObject({ kind: "forbidden" });
});
