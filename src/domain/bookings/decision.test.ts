import { expect, test } from "vitest";
import { getDecisionFacts } from "@/domain/bookings/decision";
import { requestBooking } from "@/domain/bookings/request";
import { acceptBooking } from "@/domain/bookings/respond";
import { db } from "@/lib/db";
import { after, DAY_MS, HOUR_MS } from "@/lib/time";
import { insertCompletedWalk } from "@/testing/fixtures/booking-rows";
import { walkRequest } from "@/testing/fixtures/booking-steps";
import { approvedCaregiver, dogOf, person } from "@/testing/fixtures/users";

const noonOn = (days: number) => {
  const day = after(new Date(), days * DAY_MS)
    .toISOString()
    .slice(0, 10);
  return new Date(`${day}T11:00:00Z`);
};

test("before she answers, the caregiver sees what overlaps, the day's other care, the owner's history and the distance", async () => {
  const [owner, other, caregiver] = [await person("OWNER"), await person("OWNER"), await approvedCaregiver()];
  await db.user.update({ where: { id: owner.id }, data: { postcode: "9100" } });
  const noon = noonOn(6);
  const asked = await requestBooking(owner, walkRequest(caregiver.id, [(await dogOf(owner)).id], noon));
  const accepted = async (startsAt: Date) => {
    const pet = await dogOf(other);
    const { id } = await requestBooking(other, walkRequest(caregiver.id, [pet.id], startsAt));
    await acceptBooking(caregiver, id);
    return id;
  };
  const overlapping = await accepted(noon);
  const sameDay = await accepted(after(noon, 3 * HOUR_MS));
  await accepted(after(noon, 3 * DAY_MS));
  await insertCompletedWalk(caregiver.id, owner.id, after(new Date(), -9 * DAY_MS));

  const facts = await getDecisionFacts(caregiver, asked.id);
  expect(facts?.overlaps.map(({ id }) => id)).toEqual([overlapping]);
  expect(facts?.sameDay.map(({ id }) => id)).toEqual([sameDay]);
  expect(facts).toMatchObject({ history: { completed: 1, withYou: 1, ratingCount: 0, rating: null } });
  expect(facts?.distanceKm).toBeGreaterThan(20);
  expect(await getDecisionFacts(owner, asked.id), "nobody else").toBeNull();
  expect(await getDecisionFacts(caregiver, overlapping), "only while it waits for an answer").toBeNull();
});
