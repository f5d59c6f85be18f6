import { expect, test } from "vitest";
import type { BookingStatus } from "@/generated/prisma/enums";
import type { Ctx } from "@/lib/actor";
import { db } from "@/lib/db";
import { after, DAY_MS } from "@/lib/time";
import { truncateTables } from "@/testing/database-snapshot";
import { approvedCaregiver, person } from "@/testing/fixtures/users";
import { lifecycle, type Step, transition } from "./lifecycle";

/** The rules' table, written again by hand: a change to lifecycle.ts must also change the rules. */
const LEGAL = [
  "PENDING accept caregiver ACCEPTED",
  "PENDING accept admin ACCEPTED",
  "PENDING decline caregiver DECLINED",
  "PENDING decline admin DECLINED",
  "PENDING withdraw owner CANCELLED",
  "PENDING withdraw admin CANCELLED",
  "PENDING expire system EXPIRED",
  "ACCEPTED pay system PAID",
  "ACCEPTED lapse system EXPIRED",
  "ACCEPTED cancel owner CANCELLED",
  "ACCEPTED cancel admin CANCELLED",
  "PAID cancel owner CANCELLED",
  "PAID cancel admin CANCELLED",
  "PAID complete system COMPLETED",
  "PAID complete owner COMPLETED",
];
const STATUSES: BookingStatus[] = ["PENDING", "ACCEPTED", "DECLINED", "EXPIRED", "PAID", "COMPLETED", "CANCELLED"];

const NOW = new Date();
/** Every instant and name a status can ask for. */
const INSTANTS = {
  ...{
    acceptedAt: NOW,
    payBy: NOW,
    capacityAtAccept: 1,
    paidAt: NOW,
    completedAt: NOW,
    payoutEligibleAt: NOW,
    cancelledAt: NOW,
  },
  cancelledBy: "OWNER" as const,
};
/** To these a booking of others does not exist. */
const REFUSAL: Record<string, RegExp> = { stranger: /not_found/, otherCaregiver: /not_found/, visitor: /not_found/ };

const bookingIn = (status: BookingStatus, ownerId: string, caregiverId: string, day: number) => ({
  ...INSTANTS,
  ...{
    status,
    ownerId,
    caregiverId,
    service: "DOG_WALKING" as const,
    startsAt: after(NOW, day * DAY_MS),
    endsAt: after(NOW, (day + 1) * DAY_MS),
  },
  ...{
    units: 1,
    petCount: 1,
    baseCents: 1000,
    extraPetCents: 0,
    priceCents: 1000,
    feeBps: 2000,
    feeCents: 200,
    caregiverCents: 800,
  },
  ...{
    policy: "FLEXIBLE" as const,
    fullRefundUntil: NOW,
    respondBy: NOW,
    createdAt: NOW,
    emergencyName: "Oma",
    emergencyPhone: "+32470000000",
  },
});

test("of every step by every actor from every status, only the legal ones pass, and only they leave a trace", async () => {
  const owner = await person("OWNER");
  const caregiver = await approvedCaregiver();
  const actors: Record<string, Ctx> = {
    owner,
    caregiver,
    admin: await person("ADMIN"),
    stranger: await person("OWNER"),
    otherCaregiver: await approvedCaregiver(),
    system: { actor: { kind: "system", job: "test" }, now: new Date() },
    visitor: { actor: { kind: "visitor" }, now: new Date() },
  };
  const attempts = STATUSES.flatMap((from) =>
    (Object.keys(lifecycle) as Step[]).flatMap((step) =>
      Object.entries(actors).map(([name, ctx]) => ({ from, step, name, ctx })),
    ),
  );
  const bookings = await db.booking.createManyAndReturn({
    data: attempts.map(({ from }, day) => bookingIn(from, owner.id, caregiver.id, day)),
    select: { id: true, status: true },
  });
  const passed: string[] = [];
  for (const [i, { from, step, name, ctx }] of attempts.entries()) {
    const id = bookings[i]?.id ?? "";
    const rollBack = new Error("only looking");
    const outcome: unknown = await db
      .$transaction(async (tx) => {
        const moved = await transition(tx, ctx, id, step, INSTANTS);
        expect(await tx.bookingEvent.count({ where: { bookingId: id } })).toBe(1);
        passed.push(`${from} ${step} ${name} ${moved.status}`);
        throw rollBack;
      })
      .catch((error: unknown) => error);
    if (outcome !== rollBack)
      expect(outcome).toMatchObject({ kind: expect.stringMatching(REFUSAL[name] ?? /forbidden|conflict/) });
  }
  const unchanged = await db.booking.findMany({ select: { id: true, status: true }, orderBy: { startsAt: "asc" } });
  expect(unchanged).toEqual(bookings);
  expect(await db.bookingEvent.count()).toBe(0);
  await truncateTables("Booking"); // made without their history, so not for the invariants
  expect(passed.sort()).toEqual([...LEGAL].sort());
});
