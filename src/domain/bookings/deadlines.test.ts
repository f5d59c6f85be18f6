import { expect, test } from "vitest";
import { after, DAY_MS, HOUR_MS, instantOf, MINUTE_MS } from "@/lib/time";
import { sample } from "@/testing/repetitions";
import { fullRefundUntil, payBy, payoutFrom, refundForCancellation, respondBy } from "./deadlines";

const PRICE = 10_001;

test.each([
  ["2026-12-04T10:00", "2026-11-04T15:00", 10_001],
  ["2026-12-04T10:00", "2026-12-03T09:30", 10_001],
  ["2026-12-04T10:00", "2026-12-03T10:00", 10_001],
  ["2026-12-04T10:00", "2026-12-03T11:00", 5_001],
  ["2026-12-04T18:00", "2026-12-03T11:59", 10_001],
  ["2026-12-04T18:00", "2026-12-03T13:00", 5_001],
  ["2026-12-04T10:00", "2026-12-04T10:00", 0],
])("care on %s cancelled on %s gives back %i of 10001 cents", (start, cancelled, back) => {
  const startsAt = instantOf(start);
  const agreement = { startsAt, fullRefundUntil: fullRefundUntil("FLEXIBLE", startsAt), priceCents: PRICE };
  expect(refundForCancellation(agreement, instantOf(cancelled))).toBe(back);
});

test("the deadline itself is in time, a millisecond later is not, and the start is too late", () => {
  const startsAt = instantOf("2026-12-04T18:00");
  const deadline = fullRefundUntil("FLEXIBLE", startsAt);
  const back = (at: Date) => refundForCancellation({ startsAt, fullRefundUntil: deadline, priceCents: PRICE }, at);
  expect([back(deadline), back(after(deadline, 1)), back(after(startsAt, -1)), back(startsAt)]).toEqual([
    10_001, 5_001, 5_001, 0,
  ]);
});

test("the other policies: noon the day before, noon seven days before", () => {
  const startsAt = instantOf("2026-12-11T08:00");
  expect(fullRefundUntil("NOON", startsAt)).toEqual(instantOf("2026-12-10T12:00"));
  expect(fullRefundUntil("MODERATE", startsAt)).toEqual(instantOf("2026-12-04T12:00"));
});

/** Summer time by the European rule, without a time zone database: last Sunday of March to last Sunday of October, 01:00 UTC. */
function brusselsOffsetMs(utcMs: number) {
  const year = new Date(utcMs).getUTCFullYear();
  const change = (month: number) => {
    const last = new Date(Date.UTC(year, month + 1, 0, 1));
    return last.getTime() - last.getUTCDay() * DAY_MS;
  };
  return utcMs >= change(2) && utcMs < change(9) ? 2 * HOUR_MS : HOUR_MS;
}

function expectedDeadline(startMs: number) {
  const local = new Date(startMs + brusselsOffsetMs(startMs));
  const noonLocalMs = Date.UTC(local.getUTCFullYear(), local.getUTCMonth(), local.getUTCDate() - 1, 12);
  // Clocks change at night, so at noon the offset of 11:00 UTC holds.
  const noon = noonLocalMs - brusselsOffsetMs(noonLocalMs - HOUR_MS);
  return Math.min(startMs - DAY_MS, noon);
}

const CLOCK_CHANGES = [2026, 2027, 2028, 2029, 2030].flatMap((year) => [2, 9].map((month) => ({ year, month })));

test.each(sample(CLOCK_CHANGES, 2))(
  "every minute around the change of $year agrees with an independent calculation",
  ({ year, month }) => {
    const last = new Date(Date.UTC(year, month + 1, 0));
    const change = last.getTime() - last.getUTCDay() * DAY_MS;
    for (let minute = -2 * 60; minute < 50 * 60; minute++) {
      const start = change + minute * MINUTE_MS;
      const deadline = fullRefundUntil("FLEXIBLE", new Date(start)).getTime();
      if (deadline !== expectedDeadline(start))
        expect({ start: new Date(start), deadline: new Date(deadline) }).toBe(null);
    }
  },
);

test("the caregiver answers within a day, or three when the care is far; never later than two hours before it", () => {
  const asked = instantOf("2026-12-01T09:00");
  const answer = (start: Date) => respondBy(asked, start);
  expect(answer(after(asked, 7 * DAY_MS))).toEqual(after(asked, DAY_MS));
  expect(answer(after(asked, 7 * DAY_MS + 1))).toEqual(after(asked, 3 * DAY_MS));
  expect(answer(after(asked, 5 * HOUR_MS))).toEqual(after(asked, 3 * HOUR_MS));
});

test("the owner pays within a day, until two hours before, but always has a quarter of an hour", () => {
  const accepted = instantOf("2026-12-01T09:00");
  expect(payBy(accepted, after(accepted, 9 * DAY_MS))).toEqual(after(accepted, DAY_MS));
  expect(payBy(accepted, after(accepted, 6 * HOUR_MS))).toEqual(after(accepted, 4 * HOUR_MS));
  expect(payBy(accepted, after(accepted, HOUR_MS))).toEqual(after(accepted, 15 * MINUTE_MS));
});

test("the payout waits 48 hours that really pass, also when the clock changes", () => {
  const end = instantOf("2026-10-24T20:00");
  expect(payoutFrom(end)).toEqual(instantOf("2026-10-26T19:00"));
});
