import { afterAll, beforeAll, expect, test } from "vitest";
import { requestBooking } from "@/domain/bookings/request";
import { completeDue } from "@/domain/bookings/timeouts";
import { compareBalances } from "@/domain/payments/reconcile";
import { db } from "@/lib/db";
import { after, HOUR_MS } from "@/lib/time";
import { acceptedWalk, atTime, systemCtx, walkRequest } from "@/testing/fixtures/booking-steps";
import { keyed } from "@/testing/fixtures/keyed";
import { paidWalk } from "@/testing/fixtures/paid-booking";
import { approvedCaregiver, dogOf, type Person, person } from "@/testing/fixtures/users";
import { type ExternalServices, runJobsToCompletion, startExternalServices } from "@/testing/servers/external-services";
import { cancelAsAdmin, previewCancellation, withdrawAsAdmin } from "./cancel";

let outside: ExternalServices;
let admin: Person;
beforeAll(async () => {
  outside = await startExternalServices();
  admin = await person("ADMIN");
});
afterAll(() => outside.stop());

const note = "Aan de telefoon gevraagd.";

test.each([
  ["OWNER_ASKED", 751, 600, 1],
  ["CAREGIVER_FAULT", 1501, 0, 2],
] as const)(
  "%s an hour before: exactly what the preview shows",
  async (reason, refundCents, caregiverCents, auditRows) => {
    const { id, caregiver } = await paidWalk(outside);
    const { startsAt } = await db.booking.findUniqueOrThrow({ where: { id } });
    const late = atTime(admin, after(startsAt, -HOUR_MS));
    const { choices } = await previewCancellation(late, id);
    expect(choices.find((choice) => choice.reason === reason)).toMatchObject({ refundCents, caregiverCents });

    const changed = cancelAsAdmin(late, id, keyed({ reason, note, seenRefundCents: refundCents + 1 }));
    await expect(changed).rejects.toMatchObject({ code: "refund_changed" });
    expect(await db.booking.findUnique({ where: { id } })).toMatchObject({ status: "PAID" });

    await cancelAsAdmin(late, id, keyed({ reason, note, seenRefundCents: refundCents }));
    await runJobsToCompletion();
    expect(await db.booking.findUnique({ where: { id } })).toMatchObject({ status: "CANCELLED", cancelledBy: "ADMIN" });
    expect(await db.refund.findMany({ where: { bookingId: id } })).toMatchObject([
      { amountCents: refundCents, status: "SUCCEEDED", reason: "CANCELLED" },
    ]);
    const audit = await db.auditLog.findMany({
      where: { subject: { in: [`booking:${id}`, `caregiver:${caregiver.id}`] } },
    });
    expect(audit).toHaveLength(auditRows);
    expect(audit[0]).toMatchObject({
      action: "booking.cancel",
      reason: `${reason}, ${refundCents} cents back: ${note}`,
    });
    const { oursCents, stripesCents } = await compareBalances();
    expect(oursCents).toBe(stripesCents);
  },
);

test("an accepted booking is let go for free; one that is over cannot be cancelled", async () => {
  const { id } = await acceptedWalk();
  expect((await previewCancellation(admin, id)).choices).toMatchObject([{ refundCents: 0 }, { refundCents: 0 }]);
  expect(await cancelAsAdmin(admin, id, keyed({ reason: "OWNER_ASKED", note }))).toMatchObject({ refundCents: 0 });
  await expect(previewCancellation(admin, id)).rejects.toMatchObject({ code: "wrong_status" });

  const done = await paidWalk(outside);
  const { endsAt } = await db.booking.findUniqueOrThrow({ where: { id: done.id } });
  await completeDue(systemCtx(endsAt));
  await expect(cancelAsAdmin(admin, done.id, keyed({ reason: "CAREGIVER_FAULT", note }))).rejects.toMatchObject({
    code: "wrong_status",
  });
});

test("support takes back a request; owner and caregiver are notified", async () => {
  const [owner, caregiver] = [await person("OWNER"), await approvedCaregiver()];
  const dog = await dogOf(owner);
  const { id } = await requestBooking(owner, walkRequest(caregiver.id, [dog.id]));
  expect(await withdrawAsAdmin(admin, id, { note })).toEqual({ id, status: "CANCELLED" });
  const emails = await db.email.findMany({ where: { bookingId: id, template: "booking-cancelled" } });
  expect(emails.map(({ userId }) => userId).sort()).toEqual([owner.id, caregiver.id].sort());
  expect(await db.auditLog.findMany({ where: { subject: `booking:${id}` } })).toMatchObject([
    { action: "booking.withdraw", actorId: admin.id, reason: note },
  ]);
  await expect(withdrawAsAdmin(admin, id, { note })).rejects.toMatchObject({ code: "wrong_status" });
});
