import { beforeAll, expect, test } from "vitest";
import { after, DAY_MS, HOUR_MS } from "@/lib/time";
import { atTime, walkRequest } from "@/testing/fixtures/booking-steps";
import { approvedCaregiver, dogOf, type Person, person } from "@/testing/fixtures/users";
import { getUpcomingCare, listBookings } from "./queries";
import { requestBooking } from "./request";
import { acceptBooking, withdrawBooking } from "./respond";

const now = new Date();
let owner: Person;
let dogId: string;
beforeAll(async () => {
  owner = await person("OWNER");
  dogId = (await dogOf(owner)).id;
});

/** A request for a walk so many days and hours ahead, made at its own caregiver unless one is given. */
async function requested(days: number, { hours = 0, of }: { hours?: number; of?: Person } = {}) {
  const caregiver = of ?? (await approvedCaregiver());
  const startsAt = after(now, days * DAY_MS + hours * HOUR_MS);
  const { id } = await requestBooking(owner, walkRequest(caregiver.id, [dogId], startsAt));
  return { id, caregiver };
}

const page = (cursors: { after?: string; before?: string } = {}) =>
  listBookings(owner, { as: "owner", status: "PENDING", limit: 2, ...cursors });

test("pages lead on and back, also from a booking that has left the list since", async () => {
  const made = [];
  for (const days of [2, 3, 4, 5, 6]) made.unshift(await requested(days));
  const ids = made.map(({ id }) => id);
  const idsOn = (found: Awaited<ReturnType<typeof page>>) => found.bookings.map(({ id }) => id);

  const first = await page();
  expect([idsOn(first), first.previous]).toEqual([ids.slice(0, 2), null]);
  const second = await page({ after: first.next ?? "" });
  expect(idsOn(second)).toEqual(ids.slice(2, 4));
  const back = await page({ before: second.previous ?? "" });
  expect([idsOn(back), back.previous]).toEqual([ids.slice(0, 2), null]);

  await withdrawBooking(owner, ids[1] ?? "");
  expect(idsOn(await page({ after: first.next ?? "" })), "none is skipped").toEqual(ids.slice(2, 4));
  const last = await page({ after: second.next ?? "" });
  expect([idsOn(last), last.next]).toEqual([ids.slice(4), null]);
});

test("a caregiver sees what to answer and what comes next first, however much is further ahead", async () => {
  const caregiver = await approvedCaregiver();
  const far = await requested(20, { of: caregiver });
  const near = await requested(4, { hours: 3, of: caregiver });
  const waiting = await requested(3, { of: caregiver });
  for (const { id } of [far, near]) await acceptBooking(caregiver, id);
  const { requests, coming } = await getUpcomingCare(caregiver);
  expect(requests.map(({ id }) => id)).toEqual([waiting.id]);
  expect(coming.map(({ id }) => id)).toEqual([near.id, far.id]);

  const over = await getUpcomingCare(atTime(caregiver, after(now, 5 * DAY_MS)));
  expect(
    over.coming.map(({ id }) => id),
    "what is over is not ahead",
  ).toEqual([far.id]);
});
