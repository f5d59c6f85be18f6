import { expect, test } from "vitest";
import type { BookingStatus } from "@/generated/prisma/enums";
import { after, DAY_MS } from "@/lib/time";
import { groupBookings } from "./group-bookings";

const now = new Date("2026-11-21T10:00:00Z");
const on = (days: number, status: BookingStatus) => ({ endsAt: after(now, days * DAY_MS), status });
const page = [on(9, "PAID"), on(5, "CANCELLED"), on(2, "PENDING"), on(-1, "PAID"), on(-3, "COMPLETED")];

test("the next care stands first, what ended or was called off below it", () => {
  const { coming, over } = groupBookings(page, now, { hasPrevious: false, hasNext: true });
  expect(coming).toEqual([on(2, "PENDING"), on(9, "PAID")]);
  expect(over).toEqual([on(5, "CANCELLED"), on(-1, "PAID"), on(-3, "COMPLETED")]);
});

test("while more care to come is on the next page, the order of the list stays", () => {
  const { coming } = groupBookings(page.slice(0, 3), now, { hasPrevious: false, hasNext: true });
  expect(coming).toEqual([on(9, "PAID"), on(2, "PENDING")]);
  expect(groupBookings(page.slice(0, 3), now, { hasPrevious: false, hasNext: false }).coming).toEqual([
    on(2, "PENDING"),
    on(9, "PAID"),
  ]);
});
