import { afterAll, beforeAll, expect, test } from "vitest";
import { POST as forgot } from "@/app/api/accounts/forgot-password/route";
import { POST as signUp } from "@/app/api/accounts/route";
import { GET as adminBooking } from "@/app/api/admin/bookings/[id]/route";
import { GET as adminBookings } from "@/app/api/admin/bookings/route";
import { POST as bulk } from "@/app/api/admin/bulk-actions/route";
import { GET as complaints } from "@/app/api/admin/complaints/route";
import { GET as jobs } from "@/app/api/admin/jobs/route";
import { GET as metrics } from "@/app/api/admin/metrics/route";
import { GET as previewRefund, POST as refund } from "@/app/api/admin/refund/route";
import { GET as cancellation } from "@/app/api/bookings/[id]/cancellation/route";
import { GET as booking } from "@/app/api/bookings/[id]/route";
import { GET as bookings } from "@/app/api/bookings/route";
import { GET as earningsExport } from "@/app/api/care/earnings/export/route";
import { GET as earnings } from "@/app/api/care/earnings/route";
import { GET as payoutAccount } from "@/app/api/care/payout-account/route";
import { GET as quote } from "@/app/api/caregivers/[id]/quote/route";
import { GET as reviews } from "@/app/api/caregivers/[id]/reviews/route";
import { GET as caregiverPage } from "@/app/api/caregivers/[id]/route";
import { GET as search } from "@/app/api/caregivers/route";
import { GET as health } from "@/app/api/health/route";
import { GET as me } from "@/app/api/me/route";
import { GET as pets } from "@/app/api/pets/route";
import { GET as places } from "@/app/api/places/route";
import { POST as reply } from "@/app/api/reviews/[id]/reply/route";
import { countCaregivers, listCaregivers } from "@/domain/admin/caregiver-queries";
import { cleanUp } from "@/domain/admin/clean-up";
import { moveByTime } from "@/domain/admin/move-by-time";
import { queueCounts } from "@/domain/admin/queue-counts";
import { cancelBooking } from "@/domain/bookings/cancel";
import { remindParties } from "@/domain/bookings/remind";
import { askStatements } from "@/domain/payments/ask-statement";
import { reconcile } from "@/domain/payments/reconcile";
import { releasePayouts } from "@/domain/payments/release-payouts";
import { writeReview } from "@/domain/reviews/write";
import { watchSchedules } from "@/lib/cron/schedules";
import { db } from "@/lib/db";
import { after, DAY_MS, wallText } from "@/lib/time";
import { call } from "@/testing/call";
import { BIG_TABLES, manyOfAll } from "@/testing/many-of-all";
import { type Outside, startOutside } from "@/testing/outside";
import { paidOut, paidWalk } from "@/testing/paid-walk";
import { dogOf, person } from "@/testing/people";
import { watchPlans } from "@/testing/plans";
import { system } from "@/testing/stories";

/** Statements that must read a whole table, and why that is right. */
const WHOLE_ON_PURPOSE: { statement: RegExp; why: string }[] = [
  { statement: /GROUP BY "public"."Caregiver"."status"/, why: "counts every caregiver for the tabs of the admin" },
  {
    statement: /^SELECT SUM\("amountCents"\).*"Posting"."account" = /,
    why: "a balance is the sum of all its postings",
  },
  {
    statement: /IN \(SELECT "paymentId" FROM "Refund" WHERE id >= /,
    why: "looks at the refunds of the last hours; here all were made just now",
  },
];

/** One row of the many (src/testing/many-of-all.ts). */
const manyId = (kind: number, n: number) => `0000000${kind}-0000-4000-8000-${n.toString(16).padStart(12, "0")}`;
/** Lists go on from a row, forward and back. */
const around = (id: string): Record<string, string>[] => [{ after: id }, { before: id }];

let outside: Outside;
let plans: Awaited<ReturnType<typeof watchPlans>>;
beforeAll(async () => {
  plans = await watchPlans();
  outside = await startOutside();
  await manyOfAll();
});
afterAll(() => outside.stop());

test("no statement of the product reads a big table from end to end", async () => {
  const admin = await person("ADMIN");
  const walk = await paidWalk(outside);
  const { owner, caregiver, id } = walk;
  const another = await paidWalk(outside);
  const { priceCents: seenRefundCents } = await db.booking.findUniqueOrThrow({ where: { id: another.id } });
  await cancelBooking(another.owner, another.id, { seenRefundCents });
  await paidOut(id);
  await writeReview(owner, id, { rating: 5, comment: "Heel lief voor Bas, en altijd op tijd." });

  const tomorrow = wallText(after(new Date(), 3 * DAY_MS));
  const dog = await dogOf(owner);
  await Promise.all([
    call(me, { as: owner }),
    call(pets, { as: owner }),
    call(bookings, { as: owner }),
    call(bookings, { as: caregiver, query: { as: "caregiver" } }),
    call(booking, { as: owner, params: { id } }),
    call(booking, { as: caregiver, params: { id } }),
    call(cancellation, { as: owner, params: { id } }),
    call(earnings, { as: caregiver }),
    call(earningsExport, { as: caregiver }),
    call(payoutAccount, { as: caregiver }),
    call(search, { query: { place: "Gent", service: "DOG_WALKING" } }),
    call(caregiverPage, { params: { id: caregiver.id } }),
    call(reviews, { params: { id: caregiver.id } }),
    call(quote, {
      params: { id: caregiver.id },
      query: { service: "DOG_WALKING", startsAt: tomorrow, minutes: "60", pets: "1", petIds: dog.id },
    }),
    call(adminBookings, { as: admin }),
    call(adminBookings, { as: admin, query: { status: "PAID" } }),
    call(adminBookings, { as: admin, query: { q: "many7@example.test" } }),
    call(adminBookings, { as: admin, query: { q: id } }),
    ...["problems", "complaints", "held", "disputes"].map((show) =>
      call(adminBookings, { as: admin, query: { show } }),
    ),
    call(adminBooking, { as: admin, params: { id } }),
    ...around(manyId(3, 5_000)).map((query) => call(adminBookings, { as: admin, query })),
    ...around(id).map((query) => call(bookings, { as: owner, query })),
    ...around(id).map((query) => call(bookings, { as: caregiver, query: { as: "caregiver", ...query } })),
    ...around(id).map((query) => call(earnings, { as: caregiver, query })),
    ...around(manyId(6, 5_000)).map((query) => call(reviews, { params: { id: caregiver.id }, query })),
    ...[undefined, { state: "decided" }].map((query) => call(complaints, { as: admin, ...(query ? { query } : {}) })),
    ...around(manyId(6, 5_000)).map((query) => call(complaints, { as: admin, query: { state: "decided", ...query } })),
    ...[undefined, ...around("5000")].map((query) => call(jobs, { as: admin, ...(query ? { query } : {}) })),
    call(metrics, { as: admin }),
    call(places, { query: { q: "Gent" } }),
    call(reply, {
      as: caregiver,
      params: { id: manyId(6, 5_000) },
      body: { text: "Dankjewel, tot de volgende keer." },
    }),
    call(bulk, {
      as: admin,
      body: { action: "approve", caregivers: [100, 200].map((n) => ({ id: manyId(1, n), seen: "SUBMITTED" })) },
    }),
    call(refund, { as: admin, body: { bookingId: id, amountCents: 100, reason: "GOODWILL", note: "Een deel terug." } }),
    call(previewRefund, { as: admin, query: { bookingId: id } }),
    queueCounts(admin),
    countCaregivers(admin),
    ...(["SUBMITTED", "APPROVED", "REJECTED"] as const).map((status) => listCaregivers(admin, { status })),
    ...around(manyId(1, 4_000)).map((query) => listCaregivers(admin, { status: "APPROVED", ...query })),
    call(health),
    call(signUp, {
      body: {
        name: "Bo",
        email: "plans@example.test",
        password: "een lange zin",
        role: "OWNER",
        locale: "nl",
        acceptTerms: true,
      },
    }),
    call(forgot, { body: { email: "many8@example.test" } }),
  ]);
  const clock = system();
  await moveByTime(clock);
  await remindParties(clock);
  await releasePayouts(clock);
  await askStatements(clock);
  await reconcile(clock);
  await watchSchedules(clock.now);
  await cleanUp(clock);
  await new Promise((resolve) => setImmediate(resolve)); // notices arrive before their answers; this is for the last
  expect(plans.seen.length).toBeGreaterThan(200);

  const found = plans
    .wholeScans(BIG_TABLES)
    .filter((text) => !WHOLE_ON_PURPOSE.some(({ statement }) => statement.test(text)));
  await db.$executeRawUnsafe(`TRUNCATE ${BIG_TABLES.map((table) => `"${table}"`).join(", ")} CASCADE`);
  expect(found).toEqual([]);
  // Prisma reads on to the end where a list goes on from a row whose place in the order may be unknown.
  const fromRow = /\."id"\) = \(\$\d+\)/;
  const endless = plans.seen
    .filter(({ text }) => fromRow.test(text) && !text.includes(" LIMIT "))
    .map(({ text }) => text);
  expect([...new Set(endless)], "a page of a list is as long as a page").toEqual([]);
});
