// @own-process: many rows, and a database with settings and statistics of its own.

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
import { PATCH as changeNote, DELETE as removeFavourite } from "@/app/api/favourites/[id]/route";
import { GET as favouriteIds } from "@/app/api/favourites/ids/route";
import { GET as favourites, POST as keep } from "@/app/api/favourites/route";
import { GET as health } from "@/app/api/health/route";
import { GET as me } from "@/app/api/me/route";
import { POST as readNotice } from "@/app/api/notices/[id]/read/route";
import { POST as readAll } from "@/app/api/notices/read-all/route";
import { GET as notices } from "@/app/api/notices/route";
import { GET as noticeSettings } from "@/app/api/notices/settings/route";
import { GET as unreadNotices } from "@/app/api/notices/unread/route";
import { GET as pets } from "@/app/api/pets/route";
import { GET as places } from "@/app/api/places/route";
import { POST as reply } from "@/app/api/reviews/[id]/reply/route";
import { PATCH as changeSearch } from "@/app/api/saved-searches/[id]/route";
import { GET as savedSearches, POST as saveSearch } from "@/app/api/saved-searches/route";
import { GET as messagesOf, POST as sendMessage } from "@/app/api/threads/[id]/messages/route";
import { POST as readUpTo } from "@/app/api/threads/[id]/read/route";
import { POST as report } from "@/app/api/threads/[id]/report/route";
import { GET as thread } from "@/app/api/threads/[id]/route";
import { POST as ask, GET as threads } from "@/app/api/threads/route";
import { GET as stream } from "@/app/api/threads/stream/route";
import { GET as unread } from "@/app/api/threads/unread/route";
import { listConsents } from "@/domain/accounts/consent";
import { countCaregivers, listCaregivers } from "@/domain/admin/caregivers";
import { getWorkQueues } from "@/domain/admin/overview";
import { searchEverything } from "@/domain/admin/search";
import { cancelBooking } from "@/domain/bookings/cancel";
import { remindParties } from "@/domain/bookings/timeouts";
import { requestMonthlyStatements } from "@/domain/payments/earnings/statements";
import { releasePayouts } from "@/domain/payments/payouts";
import { reconcile } from "@/domain/payments/reconcile";
import { erasePerson } from "@/domain/privacy/erase";
import { getErasure } from "@/domain/privacy/erasure-request";
import { getExportState } from "@/domain/privacy/export";
import { writeReview } from "@/domain/reviews/write";
import { alertSearch } from "@/domain/saved-searches/alerts";
import { featuredCaregivers } from "@/domain/search/featured";
import { db } from "@/lib/db";
import { after, DAY_MS, wallText } from "@/lib/time";
import { cleanUp } from "@/ops/cleanup";
import { alertMissedSchedules } from "@/ops/schedule-status";
import { runTimedTransitions } from "@/ops/schedules";
import { truncateTables } from "@/testing/database-snapshot";
import { systemCtx } from "@/testing/fixtures/booking-steps";
import { GROWING_TABLES, insertManyRows } from "@/testing/fixtures/bulk-data";
import { keyed } from "@/testing/fixtures/keyed";
import { paidWalk, payOutWalk } from "@/testing/fixtures/paid-booking";
import { dogOf, person } from "@/testing/fixtures/users";
import { callRoute } from "@/testing/http/call-route";
import { recordQueryPlans } from "@/testing/query-plans";
import { type ExternalServices, startExternalServices } from "@/testing/servers/external-services";

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

let outside: ExternalServices;
let plans: Awaited<ReturnType<typeof recordQueryPlans>>;
beforeAll(async () => {
  plans = await recordQueryPlans();
  outside = await startExternalServices();
  await insertManyRows();
});
afterAll(() => outside.stop());

let last: Promise<unknown> = Promise.resolve();
/** One after the other: on a loaded machine a hundred at once would wait too long for a connection. */
function inTurn<T>(run: () => Promise<T>): Promise<T> {
  const result = last.then(run);
  last = result.catch(() => undefined);
  return result;
}
const call = (...request: Parameters<typeof callRoute>) => inTurn(() => callRoute(...request));

test("no statement of the product reads a big table from end to end", async () => {
  const admin = await person("ADMIN");
  const walk = await paidWalk(outside);
  const { owner, caregiver, id } = walk;
  const another = await paidWalk(outside);
  const { priceCents: seenRefundCents } = await db.booking.findUniqueOrThrow({ where: { id: another.id } });
  await cancelBooking(another.owner, another.id, keyed({ seenRefundCents }));
  await payOutWalk(id);
  await writeReview(owner, id, { rating: 5, comment: "Heel lief voor Bas, en altijd op tijd." });

  const tomorrow = wallText(after(new Date(), 3 * DAY_MS));
  const dog = await dogOf(owner);
  const question = { caregiverId: caregiver.id, text: "Past Bas bij jou?", key: "question-1" };
  const { json: asked } = await call(ask, { as: owner, body: question });
  const inThread = { params: { id: asked.id } };
  const { json: kept } = await call(keep, { as: owner, body: { caregiverId: caregiver.id } });
  const gent = { name: "Gent", search: "place=Gent&service=DOG_WALKING", alerts: true };
  const { json: savedSearch } = await call(saveSearch, { as: owner, body: gent });
  const notice = await db.email.findFirstOrThrow({ where: { userId: owner.id } });
  await Promise.all([
    call(savedSearches, { as: owner }),
    ...around(manyId(6, 5_000)).map((query) => call(savedSearches, { as: owner, query })),
    call(changeSearch, { as: owner, method: "PATCH", params: { id: savedSearch.id }, body: { name: "Hier" } }),
    ...[{}, ...around(notice.id)].map((query) => call(notices, { as: owner, query })),
    call(unreadNotices, { as: owner }),
    call(noticeSettings, { as: owner }),
    call(readNotice, { as: owner, params: { id: notice.id }, body: {} }),
    call(readAll, { as: owner, body: {} }),
    call(favourites, { as: owner }),
    ...around(manyId(6, 5_000)).map((query) => call(favourites, { as: owner, query })),
    call(favouriteIds, { as: owner }),
    call(changeNote, { as: owner, method: "PATCH", params: { id: kept.id }, body: { note: "Lief." } }),
    call(removeFavourite, { as: owner, method: "DELETE", params: { id: manyId(6, 5_000) }, body: {} }),
  ]);
  await Promise.all([
    call(threads, { as: caregiver }),
    ...around((await db.threadMember.findFirstOrThrow({ where: { userId: owner.id } })).id).map((query) =>
      call(threads, { as: owner, query }),
    ),
    call(thread, { as: owner, ...inThread }),
    call(unread, { as: caregiver }),
    call(stream, { as: owner }),
    ...([{}, { after: "0" }, { before: "9" }, { q: "Bas" }] as Record<string, string>[]).map((query) =>
      call(messagesOf, { as: caregiver, ...inThread, query }),
    ),
    call(sendMessage, { as: caregiver, ...inThread, body: { text: "Zeker.", key: "answer-1" } }),
    call(readUpTo, { as: caregiver, ...inThread, body: { seq: 1 } }),
    call(report, { as: caregiver, ...inThread, body: { messageId: asked.message.id, reason: "SPAM" } }),
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
    call(refund, {
      as: admin,
      body: { bookingId: id, amountCents: 100, reason: "GOODWILL", note: "Een deel terug." },
    }),
    call(previewRefund, { as: admin, query: { bookingId: id } }),
    ...[getErasure, getExportState, listConsents].map((read) => inTurn(async () => read(owner))),
    inTurn(() => getWorkQueues(admin)),
    ...["many7777", "zo", "0470 12 34", id, id.slice(0, 10), "ch_1", "acct_1"].map((q) =>
      inTurn(() => searchEverything(admin, q)),
    ),
    inTurn(() => countCaregivers(admin)),
    ...(["SUBMITTED", "APPROVED", "REJECTED"] as const).map((status) =>
      inTurn(() => listCaregivers(admin, { status })),
    ),
    ...around(manyId(1, 4_000)).map((query) => inTurn(() => listCaregivers(admin, { status: "APPROVED", ...query }))),
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
  await erasePerson(admin, another.owner.id, { reason: "Op eigen vraag" });
  const clock = systemCtx();
  await featuredCaregivers({ ...clock, fresh: true }, "nl");
  await runTimedTransitions(clock);
  await remindParties(clock);
  await releasePayouts(clock);
  await requestMonthlyStatements(clock);
  await reconcile(clock);
  await alertMissedSchedules(clock.now);
  const saved = { savedSearchId: savedSearch.id };
  await alertSearch({ ...clock, now: after(clock.now, 2 * DAY_MS) }, saved);
  await cleanUp(clock);
  await new Promise((resolve) => setImmediate(resolve)); // notices arrive before their answers; this is for the last
  expect(plans.seen.length).toBeGreaterThan(200);

  const found = plans
    .wholeScans(GROWING_TABLES)
    .filter((text) => !WHOLE_ON_PURPOSE.some(({ statement }) => statement.test(text)));
  await truncateTables(...GROWING_TABLES);
  expect(found).toEqual([]);
  // Prisma reads on to the end where a list goes on from a row whose place in the order may be unknown.
  const fromRow = /\."id"\) = \(\$\d+\)/;
  const endless = plans.seen
    .filter(({ text }) => fromRow.test(text) && !text.includes(" LIMIT "))
    .map(({ text }) => text);
  expect([...new Set(endless)], "a page of a list is as long as a page").toEqual([]);
});
