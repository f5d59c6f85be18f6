import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { acceptBooking } from "@/domain/bookings/respond";
import { db } from "@/lib/db";
import { after, DAY_MS, HOUR_MS } from "@/lib/time";
import { approvedCaregiver, type Person, person } from "@/testing/fixtures/users";
import { repetitions } from "@/testing/repetitions";
import { retryBusy } from "@/testing/retry-busy";

const ROUNDS = repetitions(6, 200);
const PLACES = [1, 3];
const CONTENDERS = 20;
const NOW = new Date();

/** Twenty requests for overlapping stays, with their history and emails, inserted in three statements. */
async function insertRequests(owner: Person, caregiver: Person, day: number) {
  const ids = Array.from({ length: CONTENDERS }, () => randomUUID());
  const base = after(NOW, (10 + 4 * day) * DAY_MS);
  await db.booking.createMany({
    data: ids.map((id, i) => ({
      ...{ id, ownerId: owner.id, caregiverId: caregiver.id, service: "BOARDING" as const },
      ...{ startsAt: after(base, i * HOUR_MS), endsAt: after(base, 2 * DAY_MS + (i % 7) * HOUR_MS) },
      ...{ units: 2, petCount: 1, baseCents: 1000, extraPetCents: 0, priceCents: 2000, feeBps: 2000 },
      ...{ feeCents: 400, caregiverCents: 1600, policy: "FLEXIBLE" as const, fullRefundUntil: base, createdAt: NOW },
      ...{ respondBy: after(NOW, DAY_MS), emergencyName: "Oma Rita", emergencyPhone: "+32470112233" },
    })),
  });
  const eventRow = {
    seq: 1,
    step: "request",
    toStatus: "PENDING" as const,
    actorRole: "OWNER",
    actorId: owner.id,
    at: NOW,
  };
  await db.bookingEvent.createMany({ data: ids.map((bookingId) => ({ bookingId, ...eventRow })) });
  const emailRow = { userId: caregiver.id, template: "booking-requested", eventSeq: 1, createdAt: NOW };
  await db.email.createMany({
    data: ids.map((bookingId) => ({ key: `requested:${bookingId}`, bookingId, ...emailRow })),
  });
  return ids;
}

test.each(PLACES)(
  `${ROUNDS / PLACES.length} times ${CONTENDERS} acceptances at once for a caregiver with %i place(s)`,
  async (homePlaces) => {
    const owner = await person("OWNER");
    const caregiver = await approvedCaregiver({ service: "BOARDING", homePlaces });
    for (let day = 0; day < ROUNDS / PLACES.length; day++) {
      const ids = await insertRequests(owner, caregiver, day);
      const answers = await Promise.allSettled(ids.map((id) => retryBusy(() => acceptBooking(caregiver, id))));
      const refusals = answers.flatMap((answer) => (answer.status === "rejected" ? [answer.reason.code] : []));
      expect([...new Set(refusals)]).toEqual(["no_place"]);
      expect(CONTENDERS - refusals.length, "never overbooked, never under-filled").toBe(homePlaces);
      expect(await db.takenPlace.count({ where: { bookingId: { in: ids } } })).toBe(homePlaces);
    }
  },
  600_000,
);
