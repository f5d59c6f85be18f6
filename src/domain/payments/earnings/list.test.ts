import { afterAll, beforeAll, expect, test } from "vitest";
import { GET as exported } from "@/app/api/care/earnings/export/route";
import { refundBooking } from "@/domain/admin/refund";
import { cancelBooking } from "@/domain/bookings/cancel";
import { refundUnusable } from "@/domain/bookings/refund-decision";
import { openComplaint } from "@/domain/complaints/open";
import { escrowAccount, post, STRIPE } from "@/domain/payments/ledger";
import { db } from "@/lib/db";
import { onceByRule } from "@/lib/db/request-key";
import { after, HOUR_MS } from "@/lib/time";
import { atTime } from "@/testing/fixtures/booking-steps";
import { keyed } from "@/testing/fixtures/keyed";
import { completeWalk, paidWalk, payOutWalk } from "@/testing/fixtures/paid-booking";
import { person } from "@/testing/fixtures/users";
import { callRoute } from "@/testing/http/call-route";
import { type ExternalServices, runJobsToCompletion, startExternalServices } from "@/testing/servers/external-services";
import { getEarningsSummary, listEarnings } from "./list";

let outside: ExternalServices;
beforeAll(async () => {
  outside = await startExternalServices();
});
afterAll(() => outside.stop());

const page = { limit: 20 };
const refund = async (bookingId: string, amountCents: number) => {
  await refundBooking(
    await person("ADMIN"),
    keyed({ bookingId, amountCents, reason: "GOODWILL", note: "Een gebaar." }),
  );
  await runJobsToCompletion();
};

test("a share waits until 48 hours after the end, is held, is sent, and shrinks with a refund", async () => {
  const { id, caregiver, owner } = await paidWalk(outside, { priceCents: 10_000 });
  const endsAt = await completeWalk(id);
  const lineNow = async () => (await listEarnings(caregiver, page)).lines[0];
  expect(await lineNow()).toMatchObject({
    ...{ id, keptCents: 10_000, feeCents: 2_000, caregiverCents: 8_000, state: "waiting" },
    ...{ waitsUntil: after(endsAt, 48 * HOUR_MS), ownerName: "Test O." },
  });
  expect(await getEarningsSummary(caregiver)).toMatchObject({
    sentCents: 0,
    waitingCents: 8_000,
    bankCents: 0,
    months: [],
  });

  await openComplaint(atTime(owner, endsAt), id, { text: "Er was niemand thuis toen ik belde." });
  expect(await lineNow()).toMatchObject({ state: "held" });
  await db.booking.update({ where: { id }, data: { holdReason: null } });

  await payOutWalk(id);
  expect(await lineNow()).toMatchObject({ state: "paid_out", paidOutAt: after(endsAt, 48 * HOUR_MS) });
  await refund(id, 2_500);
  expect(await lineNow()).toMatchObject({ keptCents: 7_500, feeCents: 1_500, caregiverCents: 6_000 });
  const summary = await getEarningsSummary(caregiver);
  expect(summary).toMatchObject({ sentCents: 6_000, waitingCents: 0, months: [{ cents: 6_000 }] });
});

test("a second payment that goes back whole leaves the share as it was", async () => {
  const { id, caregiver, owner } = await paidWalk(outside, { priceCents: 1_000 });
  const twice = { bookingId: id, amountCents: 1_000, createdAt: new Date(), succeededAt: new Date() };
  await db.$transaction(async (tx) => {
    const surplus = await tx.payment.create({ data: { ...twice, status: "SURPLUS", chargeId: `ch_${id}` } });
    const posting = { sourceType: "payment", sourceId: surplus.id, kind: "settle", at: new Date() } as const;
    await post(tx, { ...posting, postings: { [STRIPE]: 1_000, [escrowAccount(id)]: -1_000 } });
    await refundUnusable(tx, onceByRule(owner, "stripe"), surplus, "SURPLUS");
  });
  expect((await listEarnings(caregiver, page)).lines).toMatchObject([{ keptCents: 1_000, caregiverCents: 800 }]);
  expect(await getEarningsSummary(caregiver)).toMatchObject({ waitingCents: 800 });
});

test("a lost dispute before the payout leaves nothing; cancelled in time leaves nothing", async () => {
  const { id, caregiver } = await paidWalk(outside, { priceCents: 1_000 });
  const { chargeId } = await db.payment.findFirstOrThrow({ where: { bookingId: id } });
  const dispute = outside.stripe.control.openDispute(chargeId ?? "");
  await outside.stripe.control.webhooksIdle();
  await runJobsToCompletion();
  expect((await listEarnings(caregiver, page)).lines).toMatchObject([{ state: "held" }]);
  outside.stripe.control.closeDispute(dispute.id, "lost");
  await outside.stripe.control.webhooksIdle();
  await runJobsToCompletion();
  expect((await listEarnings(caregiver, page)).lines).toMatchObject([{ state: "nothing", caregiverCents: 0 }]);
  expect(await getEarningsSummary(caregiver)).toMatchObject({ waitingCents: 0 });

  const other = await paidWalk(outside);
  await cancelBooking(other.owner, other.id, keyed({ seenRefundCents: 1501 }));
  await runJobsToCompletion();
  expect((await listEarnings(other.caregiver, page)).lines).toMatchObject([{ state: "nothing", keptCents: 0 }]);
});

test("the export is a file for spreadsheets, in the reader's language, and no name runs as a formula", async () => {
  const { id, caregiver, owner } = await paidWalk(outside, { priceCents: 123_456 / 2 });
  await db.user.update({ where: { id: owner.id }, data: { name: '=HYPERLINK("x") Y' } });
  const { status, response } = await callRoute(exported, { as: caregiver, query: { locale: "fr" } });
  expect([status, response.headers.get("content-type")]).toEqual([200, "text/csv; charset=utf-8"]);
  const bytes = new Uint8Array(await response.arrayBuffer());
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const [heading, line] = new TextDecoder().decode(bytes).split("\r\n");
  expect(heading).toMatch(/^Réservation;Date de la garde;Propriétaire;/);
  const { startsAt } = await db.booking.findUniqueOrThrow({ where: { id } });
  expect(line).toContain(`${id};${startsAt.toISOString().slice(0, 8)}`);
  expect(line).toContain(`;"'=HYPERLINK(""x"") Y.";`);
  expect(line).toContain(";617,28;123,46;493,82;à verser;");
});

test("only caregivers have earnings, each their own", async () => {
  const { caregiver } = await paidWalk(outside);
  const other = await person("CAREGIVER");
  expect((await listEarnings(other, page)).lines).toEqual([]);
  expect((await callRoute(exported)).status).toBe(401);
  for (const as of [await person("OWNER"), await person("ADMIN")])
    expect((await callRoute(exported, { as })).status).toBe(403);
  const mine = await callRoute(exported, { as: caregiver });
  expect(mine.json.split("\r\n")).toHaveLength(3);
});
