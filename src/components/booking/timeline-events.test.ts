import { expect, test } from "vitest";
import type { BookingView } from "@/domain/bookings/responses";
import { after, DAY_MS, HOUR_MS } from "@/lib/time";
import { phaseOf } from "./phase";
import { timelineEvents } from "./timeline-events";

const requestedAt = new Date("2026-11-20T08:00:00Z");
const startsAt = new Date("2026-11-27T09:00:00Z");
const endsAt = after(startsAt, HOUR_MS);
const event = (step: string, days: number) => ({ step, at: after(requestedAt, days * DAY_MS), actorRole: "OWNER" });

/** As much of a booking as its timeline reads. */
const view = (also: object) =>
  ({
    ...{
      status: "PENDING",
      party: "owner",
      startsAt,
      endsAt,
      now: after(requestedAt, DAY_MS),
      events: [event("request", 0)],
    },
    ...{
      respondBy: after(requestedAt, 3 * DAY_MS),
      payBy: null,
      fullRefundUntil: after(startsAt, -DAY_MS),
      paidAt: null,
    },
    ...{ payoutEligibleAt: null, holdReason: null, complaint: null, transfer: null, money: "none" },
    ...also,
  }) as unknown as BookingView; // the rest of the view is not read
const summary = (also: object, reviewUntil: Date | null = null) =>
  timelineEvents(view(also), reviewUntil).map(({ what, state }) => `${what} ${state}`);

const paid = { status: "PAID", paidAt: after(requestedAt, 2 * DAY_MS), events: [event("request", 0), event("pay", 2)] };
const done = {
  ...{ ...paid, status: "COMPLETED", now: after(endsAt, HOUR_MS), payoutEligibleAt: after(endsAt, 2 * DAY_MS) },
  events: [...paid.events, { step: "complete", at: endsAt, actorRole: "SYSTEM" }],
};

test("a request waits for its answer, then for its payment, then for the care", () => {
  expect(summary({})).toEqual(["request done", "answer now", "payment next", "start next", "end next"]);
  expect(summary({ status: "ACCEPTED", payBy: after(requestedAt, 2 * DAY_MS) })).toEqual([
    ...["request done", "payment now", "start next", "end next"],
  ]);
});

test("a deadline that is over is not named any more", () => {
  expect(summary({ ...paid, now: after(requestedAt, 3 * DAY_MS) })).toContain("freeUntil now");
  expect(summary({ ...paid, now: after(startsAt, -HOUR_MS) })).toEqual([
    ...["request done", "pay done", "start now", "end next"],
  ]);
});

test("after the care the owner sees until when to complain, the caregiver when the share goes out", () => {
  const reviewUntil = after(endsAt, 14 * DAY_MS);
  const past = ["request done", "pay done", "start done", "end done", "complete done"];
  expect(summary(done, reviewUntil)).toEqual([...past, "complainUntil now", "reviewUntil next"]);
  expect(summary({ ...done, party: "caregiver" }, reviewUntil)).toEqual([...past, "payout now", "reviewUntil next"]);
  expect(summary({ ...done, party: "caregiver", holdReason: "complaint" })).toEqual(past);
});

test("the clock distinguishes situations of one status", () => {
  const at = (now: Date, also: object) => phaseOf(view({ ...also, now }));
  const payBy = after(requestedAt, 2 * DAY_MS);
  expect(at(after(requestedAt, 4 * DAY_MS), {})).toBe("unanswered");
  expect(at(after(payBy, -1), { status: "ACCEPTED", payBy })).toBe("toPay");
  expect(at(payBy, { status: "ACCEPTED", payBy })).toBe("unpaid");
  expect(at(payBy, { status: "ACCEPTED", payBy, money: "processing" })).toBe("processing");
  expect(at(startsAt, paid)).toBe("underWay");
  expect(at(endsAt, paid)).toBe("ended");
  expect(at(endsAt, { status: "EXPIRED", events: [event("lapse", 1)] })).toBe("lapsed");
  expect(at(endsAt, { status: "EXPIRED" })).toBe("expired");
});
