import { afterAll, beforeAll, expect, test } from "vitest";
import { openComplaint } from "@/domain/complaints/open";
import { db } from "@/lib/db";
import { after, DAY_MS } from "@/lib/time";
import { insertCompletedWalk } from "@/testing/fixtures/booking-rows";
import { atTime } from "@/testing/fixtures/booking-steps";
import { keyed } from "@/testing/fixtures/keyed";
import { completeWalk, paidWalk, payOutWalk } from "@/testing/fixtures/paid-booking";
import { approvedCaregiver, type Person, person } from "@/testing/fixtures/users";
import { type ExternalServices, runJobsToCompletion, startExternalServices } from "@/testing/servers/external-services";
import { getBookingDetail } from "./booking-detail";
import { listAllBookings } from "./bookings";
import { getWorkQueues } from "./overview";
import { refundBooking, retryRefunds } from "./refund";

let outside: ExternalServices;
let admin: Person;
beforeAll(async () => {
  outside = await startExternalServices();
  admin = await person("ADMIN");
});
afterAll(() => outside.stop());

const idsOf = ({ rows }: { rows: { id: string }[] }) => rows.map(({ id }) => id);

test("every booking is on one page, newest first, forwards and back", async () => {
  const [owner, caregiver] = [await person("OWNER"), await approvedCaregiver()];
  for (let day = 0; day < 45; day++)
    await insertCompletedWalk(caregiver.id, owner.id, after(new Date("2026-03-01T12:00:00Z"), day * DAY_MS));
  const email = (await db.user.findUniqueOrThrow({ where: { id: owner.id } })).email ?? "";
  const pages: string[][] = [];
  let page = await listAllBookings(admin, { q: email });
  expect(page.previous).toBeNull();
  for (; ; page = await listAllBookings(admin, { q: email, after: page.next })) {
    pages.push(idsOf(page));
    if (!page.next) break;
  }
  expect(pages.map((ids) => ids.length)).toEqual([20, 20, 5]);
  expect(new Set(pages.flat()).size).toBe(45);
  const back = await listAllBookings(admin, { q: email, before: page.previous ?? undefined });
  expect(idsOf(back)).toEqual(pages[1]);
  expect(idsOf(await listAllBookings(admin, { q: email, before: back.previous ?? undefined }))).toEqual(pages[0]);
});

test("one is found by its id and by either party's whole address, not by a part of it", async () => {
  const { id, owner, caregiver } = await paidWalk(outside);
  for (const who of [owner, caregiver]) {
    const { email } = await db.user.findUniqueOrThrow({ where: { id: who.id } });
    expect(idsOf(await listAllBookings(admin, { q: (email ?? "").toUpperCase() }))).toEqual([id]);
    expect(idsOf(await listAllBookings(admin, { q: email?.slice(0, 20) }))).toEqual([]);
  }
  expect(idsOf(await listAllBookings(admin, { q: id, status: "PAID" }))).toEqual([id]);
  expect(idsOf(await listAllBookings(admin, { q: id, status: "PENDING" }))).toEqual([]);
});

test("complaints, disputes and refunds sent back are each in their pile until they are dealt with", async () => {
  const complained = await paidWalk(outside);
  const endsAt = await completeWalk(complained.id);
  await openComplaint(atTime(complained.owner, endsAt), complained.id, { text: "Het hek stond nog open bij vertrek." });
  const disputed = await paidWalk(outside);
  const { chargeId } = await db.payment.findFirstOrThrow({ where: { bookingId: disputed.id } });
  outside.stripe.control.openDispute(chargeId ?? "");
  const failing = await paidWalk(outside, { card: "4000000000005126" });
  await refundBooking(admin, keyed({ bookingId: failing.id, reason: "MISTAKE", note: "Dubbel betaald." }));
  await runJobsToCompletion();
  outside.stripe.control.advance(120);
  await outside.stripe.control.webhooksIdle();
  await runJobsToCompletion();

  expect(idsOf(await listAllBookings(admin, { show: "complaints" }))).toEqual([complained.id]);
  expect(idsOf(await listAllBookings(admin, { show: "held" })).sort()).toEqual([complained.id, failing.id].sort());
  expect(idsOf(await listAllBookings(admin, { show: "disputes" }))).toEqual([disputed.id]);
  expect(idsOf(await listAllBookings(admin, { show: "problems" })).sort()).toEqual([disputed.id, failing.id].sort());
  const lengths = Object.fromEntries((await getWorkQueues(admin)).map(({ queue, count }) => [queue, count]));
  expect(lengths).toMatchObject({ complaints: 1, disputes: 1, failedRefunds: 1 });

  const later = atTime(admin, after(new Date(), DAY_MS));
  await retryRefunds(later, failing.id, keyed({ seenOwedCents: 1501 }));
  expect(idsOf(await listAllBookings(admin, { show: "problems" }))).toEqual([disputed.id]);
  await runJobsToCompletion();
});

test("a booking's file holds its books, and they balance; parties by first name and address", async () => {
  const { id, owner } = await paidWalk(outside, { priceCents: 10_000 });
  await payOutWalk(id);
  await refundBooking(
    admin,
    keyed({ bookingId: id, amountCents: 2_000, reason: "GOODWILL", note: "Te laat gekomen." }),
  );
  await runJobsToCompletion();
  const file = await getBookingDetail(admin, id);
  const kinds = new Set(file.postings.map(({ sourceType }) => sourceType));
  expect([...kinds].sort()).toEqual(["payment", "refund", "reversal", "transfer"]);
  expect(file.postings.reduce((sum, { amountCents }) => sum + amountCents, 0)).toBe(0);
  expect(file.audit).toMatchObject([{ action: "booking.refund", by: "Test ADMIN" }]);
  const present = { erasedAt: null, suspendedAt: null };
  expect(file.owner).toEqual({ id: owner.id, name: "Test O.", email: expect.stringContaining("@"), ...present });
  expect(file.steps).toEqual([]);
  await expect(getBookingDetail(admin, crypto.randomUUID())).rejects.toMatchObject({ kind: "not_found" });
  await expect(getBookingDetail(owner, id)).rejects.toMatchObject({ kind: "forbidden" });
});
