import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { GET as exportCsv } from "@/app/api/admin/statistics/export/route";
import { GET as read } from "@/app/api/admin/statistics/route";
import { refundBooking } from "@/domain/admin/refund";
import { balanceOf, COMMISSION } from "@/domain/payments/ledger";
import { db } from "@/lib/db";
import { after, DAY_MS, wallTime } from "@/lib/time";
import { statisticPeriods, UNITS } from "@/ops/statistics/periods";
import { acceptedWalk, atTime } from "@/testing/fixtures/booking-steps";
import { paidWalk, payOutWalk } from "@/testing/fixtures/paid-booking";
import { type Person, person } from "@/testing/fixtures/users";
import { callRoute } from "@/testing/http/call-route";
import { type ExternalServices, runJobsToCompletion, startExternalServices } from "@/testing/servers/external-services";
import { countStatistics } from "./statistics";

let outside: ExternalServices;
let admin: Person;
beforeAll(async () => {
  outside = await startExternalServices();
  admin = await person("ADMIN");
});
afterAll(() => outside.stop());

test.each(UNITS)("the periods by %s begin one after the other, and the last holds this instant", (unit) => {
  fc.assert(
    fc.property(fc.date({ min: new Date("2025-01-01"), max: new Date("2036-01-01"), noInvalidDate: true }), (now) => {
      const { dates, shown, instants } = statisticPeriods(now, unit);
      expect(dates).toHaveLength(2 * shown);
      expect(dates.toSorted()).toEqual(dates);
      expect(new Set(dates).size).toBe(dates.length);
      const last = instants.at(-1) ?? now;
      expect(last <= now).toBe(true);
      expect(now.getTime() - last.getTime()).toBeLessThan({ day: 1.1, week: 7.1, month: 31.1 }[unit] * DAY_MS);
    }),
  );
});

test("the figures are those of the records and of the ledger, in whichever periods they are counted", async () => {
  await acceptedWalk();
  await db.caregiver.updateMany({ data: { city: "Gand" } }); // the same town as "Gent"
  const refunded = await paidWalk(outside, { priceCents: 2000 });
  const paidOut = await paidWalk(outside, { priceCents: 3000 });
  const end = await payOutWalk(paidOut.id);
  const seen = { amountCents: 500, seenRefundableCents: 2000 };
  await refundBooking(atTime(admin, new Date()), {
    ...{ bookingId: refunded.id, reason: "GOODWILL", note: "Een gebaar", key: "0199a000-0000-7000-8000-00000000000a" },
    ...seen,
  });
  await runJobsToCompletion();
  for (const by of UNITS) {
    const { total, before, periods, byService, byCity } = await countStatistics(after(end, DAY_MS), by);
    expect(total).toMatchObject({ requests: 3, accepted: 3, paid: 2, completed: 2, cancelled: 0 });
    expect(total).toMatchObject({ valueCents: 5000, refundCents: 500 });
    expect(total.commissionCents).toBe(-(await balanceOf(db, COMMISSION)));
    expect(total.commissionCents).toBeGreaterThan(0);
    expect(before).toMatchObject({ requests: 0, signUps: 0, valueCents: 0, answerMinutes: null });
    for (const key of ["signUps", "requests", "paid", "valueCents", "refundCents", "commissionCents"] as const)
      expect(
        periods.reduce((sum, period) => sum + period[key], 0),
        key,
      ).toBe(total[key]);
    expect(byService).toEqual([{ service: "DOG_WALKING", requests: 3, paid: 2, cancelled: 0, valueCents: 5000 }]);
    expect(byCity).toEqual([{ city: "Gent", requests: 3, paid: 2, cancelled: 0, valueCents: 5000 }]);
  }
});

test("what is older counts as the time before, and what is older still not at all", async () => {
  const later = async (days: number) => countStatistics(after(new Date(), days * DAY_MS), "day");
  const now = await later(0);
  const next = await later(40);
  expect(now.total.requests).toBeGreaterThan(0);
  expect(next.before.requests).toBe(now.total.requests);
  const gone = await later(70);
  expect([gone.total.requests, gone.before.requests]).toEqual([0, 0]);
});

test("an admin reads them and takes them along as a file; nobody else does", async () => {
  const { status, json } = await callRoute(read, { as: admin, query: { by: "week" } });
  expect(status).toBe(200);
  expect(json.periods).toHaveLength(26);
  const { json: csv, response } = await callRoute(exportCsv, { as: admin, query: { by: "day" } });
  expect(response.headers.get("content-disposition")).toContain("tailtribe-statistics-day.csv");
  const [heading, ...rows] = String(csv).trim().split("\r\n");
  expect(heading).toContain("date;searches;signUps;requests");
  expect(rows).toHaveLength(30);
  expect(rows.at(-1)).toMatch(new RegExp(`^${wallTime(new Date()).date};`));
  expect((await callRoute(read, { as: await person("OWNER"), query: { by: "week" } })).status).toBe(403);
});
