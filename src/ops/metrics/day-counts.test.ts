import { expect, test } from "vitest";
import { acceptedWalk } from "@/testing/fixtures/booking-steps";
import { dayCounts } from "./day-counts";

test("business is counted in the records, not by counters since the last start", async () => {
  const today = async () => (await dayCounts(new Date())).at(-1);
  const before = await today();
  await acceptedWalk();
  const now = await today();
  expect(now?.requests).toBe((before?.requests ?? 0) + 1);
  expect(now?.bookings).toBe((before?.bookings ?? 0) + 1);
  expect(now?.signUps).toBe((before?.signUps ?? 0) + 2);
  expect(await dayCounts(new Date())).toHaveLength(14);
});
