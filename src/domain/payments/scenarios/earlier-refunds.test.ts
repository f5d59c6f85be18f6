import { afterAll, beforeAll, expect, test } from "vitest";
import { previewCancellation } from "@/domain/admin/cancel";
import { refundBooking } from "@/domain/admin/refund";
import { cancelBooking } from "@/domain/bookings/cancel";
import { getBooking, getCancellationQuote } from "@/domain/bookings/queries";
import { decideComplaint } from "@/domain/complaints/decide";
import { openComplaint } from "@/domain/complaints/open";
import { parseNotification } from "@/domain/notifications/templates";
import { sendPayout } from "@/domain/payments/payouts";
import { compareBalances } from "@/domain/payments/reconcile";
import { db } from "@/lib/db";
import { after, DAY_MS, HOUR_MS } from "@/lib/time";
import { atTime, systemCtx } from "@/testing/fixtures/booking-steps";
import { keyed } from "@/testing/fixtures/keyed";
import { completeWalk, paidWalk, payOutWalk } from "@/testing/fixtures/paid-booking";
import { type Person, person } from "@/testing/fixtures/users";
import { type ExternalServices, runJobsToCompletion, startExternalServices } from "@/testing/servers/external-services";

let outside: ExternalServices;
let admin: Person;
beforeAll(async () => {
  outside = await startExternalServices();
  admin = await person("ADMIN");
});
afterAll(() => outside.stop());

const note = "Een halfuur te laat begonnen.";

/** A walk of 100 euros of which support has given something back already. */
async function partlyRefunded(amountCents: number) {
  const story = await paidWalk(outside, { priceCents: 10_000 });
  await refundBooking(admin, keyed({ bookingId: story.id, amountCents, reason: "GOODWILL", note }));
  await runJobsToCompletion();
  return { ...story, ...(await db.booking.findUniqueOrThrow({ where: { id: story.id } })) };
}

const emailDataOf = async (bookingId: string, template: string) => {
  const mails = await db.email.findMany({ where: { bookingId, template }, distinct: ["facts"] });
  return mails.map(({ facts }) => facts);
};

const refunded = async (bookingId: string) => {
  const rows = await db.refund.findMany({ where: { bookingId }, orderBy: { createdAt: "asc" } });
  return rows.map(({ amountCents }) => amountCents);
};

const balanced = async () => {
  const { oursCents, stripesCents } = await compareBalances();
  expect(oursCents).toBe(stripesCents);
};

test.each([
  { name: "in time, 30 euros before", when: -5 * DAY_MS + HOUR_MS, back: 10_000, share: 0, rows: [3_000, 7_000] },
  { name: "late, 30 euros before", when: -HOUR_MS, back: 5_000, share: 4_000, rows: [3_000, 2_000] },
  { name: "late, 70 euros before", when: -HOUR_MS, back: 7_000, share: 2_400, rows: [7_000] },
  { name: "at the start, 30 euros before", when: 0, back: 3_000, share: 5_600, rows: [3_000] },
])("cancelled $name: shown, mailed, refunded and paid out are one sum", async ({ when, back, share, rows }) => {
  const [earlier = 0] = rows;
  const { id, owner, caregiver, startsAt, endsAt } = await partlyRefunded(earlier);
  const canceller = atTime(owner, after(startsAt, when));
  const sums = { refundCents: back, earlierCents: earlier, caregiverCents: share };
  expect(await getCancellationQuote(canceller, id)).toMatchObject(sums);
  expect((await getBooking(canceller, id)).ifCancelledNow).toMatchObject(sums);
  expect((await previewCancellation(atTime(admin, canceller.now), id)).choices).toMatchObject([
    { reason: "OWNER_ASKED", ...sums },
    { reason: "CAREGIVER_FAULT", refundCents: 10_000, earlierCents: earlier, caregiverCents: 0 },
  ]);

  await cancelBooking(canceller, id, keyed({ seenRefundCents: back }));
  await runJobsToCompletion();
  expect(await emailDataOf(id, "booking-cancelled")).toEqual([{ ...sums, processing: false, contested: false }]);
  expect(await refunded(id)).toEqual(rows);
  expect(await getBooking(atTime(caregiver, endsAt), id)).toMatchObject({
    keptShareCents: share,
    refundDueCents: back,
  });
  await sendPayout(systemCtx(after(endsAt, 48 * HOUR_MS)), id);
  expect((await db.transfer.findUnique({ where: { bookingId: id } }))?.amountCents ?? 0).toBe(share);
  await balanced();
});

test("a complaint decided after an earlier refund reports the share that really goes out", async () => {
  const { id, owner } = await partlyRefunded(3_000);
  const endsAt = await completeWalk(id);
  await openComplaint(atTime(owner, after(endsAt, HOUR_MS)), id, { text: "De wandeling duurde maar kort." });
  const decided = { decision: "REFUND_PART", amountCents: 2_000, note } as const;
  await decideComplaint(atTime(admin, after(endsAt, 2 * HOUR_MS)), id, keyed(decided));
  await runJobsToCompletion();
  expect(await emailDataOf(id, "complaint-decided")).toEqual([
    { refundCents: 2_000, earlierCents: 3_000, hasReply: false },
  ]);
  await payOutWalk(id);
  expect(await db.transfer.findUnique({ where: { bookingId: id } })).toMatchObject({ amountCents: 4_000 });
  await balanced();
});

test("news from before it knew earlier refunds can still be read", () => {
  const data = { refundCents: 100, caregiverCents: 0 };
  expect(parseNotification("booking-cancelled", data)?.data).toEqual({
    ...{ ...data, earlierCents: 0, processing: false, contested: false },
  });
});
