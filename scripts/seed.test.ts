import { afterAll, beforeAll, expect, test } from "vitest";
import { signIn } from "@/domain/accounts/session";
import { isWithinOpeningHours } from "@/domain/availability/opening-hours";
import { compareBalances } from "@/domain/payments/reconcile";
import { isByNight } from "@/domain/services";
import { db } from "@/lib/db";
import { after, DAY_MS, HOUR_MS } from "@/lib/time";
import { truncateTables } from "@/testing/database-snapshot";
import { sample } from "@/testing/repetitions";
import { runJobsToCompletion, startExternalServices } from "@/testing/servers/external-services";
import { bookingTimes } from "../prisma/seed/booking-times";
import { WEEKS } from "../prisma/seed/data/caregivers/caregiver";
import { bookings, caregivers, owners } from "../prisma/seed/data/demo-data";
import { DEMO_PASSWORD, demoSignIns } from "../prisma/seed/demo-accounts";
import { ensureDemoData } from "../prisma/seed/ensure-demo-data";
import { signUpDate } from "../prisma/seed/users";

let services: Awaited<ReturnType<typeof startExternalServices>>;
beforeAll(async () => {
  services = await startExternalServices();
});
afterAll(() => services.stop());

/** Many times what it takes: the machine may have other things to do. */
const BUILDING_MS = 1_800_000;
const HALF_A_PET = { name: "Half a Bas", species: "DOG" } as const;
const HOME = ["DAYCARE", "BOARDING"];

test("on whatever day and hour the town is built, everybody is there, awake and free for what they do", () => {
  const firstDay = new Date("2026-03-20T00:10:00Z"); // over both clock changes
  for (const step of sample([...Array(120).keys()], 24)) {
    const now = after(firstDay, step * (2 * DAY_MS + 5.5 * HOUR_MS));
    const timed = bookings.map((each, turn) => ({ each, ...bookingTimes(each, turn, now) }));
    for (const { each, period, requestedAt, answeredAt, paidAt, cancelledAt, respondBy } of timed) {
      const what = `${each.when} ${each.by} for ${each.of}, built ${now.toISOString()}`;
      const giver = caregivers.find(({ key }) => key === each.by);
      const offer = giver?.offers.find(({ service }) => service === each.service);
      const owner = owners.find(({ key }) => key === each.of);
      expect(
        offer && owner && isWithinOpeningHours(WEEKS[offer.week], { ...period, isStay: isByNight(each.service) }),
        `hours of ${what}`,
      ).toBe(true);
      const here = signUpDate(now, Math.min((giver?.weeks ?? 0) - 1, owner?.weeks ?? 0));
      expect(requestedAt > here && requestedAt < now, `asked: ${what}`).toBe(true);
      if (each.unanswered || each.declined) continue;
      expect(answeredAt < respondBy && answeredAt < now, `answered: ${what}`).toBe(true);
      if (each.unpaid) continue;
      expect(paidAt < now && paidAt < after(period.startsAt, -2 * HOUR_MS), `paid: ${what}`).toBe(true);
      if (cancelledAt) expect(cancelledAt < now && cancelledAt > paidAt, `cancelled: ${what}`).toBe(true);
      else
        for (const other of timed)
          if (other.each !== each && other.each.by === each.by && !HOME.includes(each.service))
            expect(
              HOME.includes(other.each.service) ||
                other.period.startsAt >= period.endsAt ||
                other.period.endsAt <= period.startsAt,
              `${what} and ${other.each.when} at once`,
            ).toBe(true);
    }
  }
});

test(
  "the town is built once, by the rules, in place of one that was cut off, and its books equal Stripe's",
  async () => {
    await db.user.create({
      data: { email: "lotte@tailtribe.test", name: "Half a Lotte", pets: { create: [HALF_A_PET] } },
    });
    expect(await ensureDemoData()).toBe("built");
    expect(await db.pet.count({ where: { name: HALF_A_PET.name } })).toBe(0);
    const { oursCents, stripesCents } = await compareBalances();
    expect(oursCents).toBe(stripesCents);
    expect(services.stripe.control.check()).toMatchObject({ ok: true });

    const before = await census();
    expect(await ensureDemoData(), "again").toBe("exists");
    expect(await census()).toEqual(before);
    expect(before).toMatchObject({ DRAFT: 1, SUBMITTED: 3, REJECTED: 1, complaints: 1 });
    expect(before.fewestPictures).toBe(3);
    expect(before.mostPictures).toBe(6);
  },
  BUILDING_MS,
);

test("Lotte finds a booking of every status, Emma a request and money", async () => {
  const [lotte, emma] = await Promise.all(
    ["lotte", "emma"].map((key) => db.user.findUniqueOrThrow({ where: { email: `${key}@tailtribe.test` } })),
  );
  const statuses = await db.booking.groupBy({ by: ["status"], where: { ownerId: lotte?.id ?? "" } });
  expect(statuses.map(({ status }) => status).sort()).toEqual(
    ["ACCEPTED", "CANCELLED", "COMPLETED", "DECLINED", "EXPIRED", "PAID", "PENDING"].sort(),
  );
  expect(await db.booking.count({ where: { caregiverId: emma?.id ?? "", status: "PENDING" } })).toBe(1);
  expect(await db.bankPayout.count({ where: { caregiverId: emma?.id ?? "", status: "paid" } })).toBeGreaterThan(10);
});

test("each of the published sign-ins works", async () => {
  const visitor = { actor: { kind: "visitor" as const }, now: new Date() };
  for (const { email } of demoSignIns)
    expect(await signIn(visitor, { email, password: DEMO_PASSWORD })).toMatchObject({ userId: expect.any(String) });
});

test("only the last days' news of the demo accounts is mailed", async () => {
  await runJobsToCompletion();
  const sent = await db.email.findMany({ where: { state: "SENT" }, include: { user: true } });
  expect(sent.length).toBeGreaterThan(3);
  expect(sent.length).toBeLessThan(20);
  const known = demoSignIns.map(({ email }): string | null => email);
  expect(sent.filter(({ user }) => !known.includes(user.email))).toEqual([]);
  expect(await db.email.count({ where: { state: "QUEUED" } })).toBe(0);
});

test("where people live who are not of the town, nothing is changed", async () => {
  await truncateTables("AuditLog");
  await db.user.create({ data: { email: "somebody@example.test", name: "Somebody" } });
  const before = await census();
  expect(await ensureDemoData()).toBe("foreign");
  expect(await census()).toEqual(before);
});

async function census() {
  const [users, bookings, reviews, transfers, emails, complaints] = await Promise.all([
    db.user.count(),
    db.booking.count(),
    db.review.count({ where: { shownAt: { not: null } } }),
    db.transfer.count(),
    db.email.count(),
    db.complaint.count({ where: { decidedAt: null } }),
  ]);
  const pictures = [
    ...(await db.user.findMany({
      where: { role: "CAREGIVER" },
      include: { pictures: { where: { kind: "CAREGIVER" } } },
    })),
    ...(await db.pet.findMany({ include: { pictures: true } })),
  ].map((each) => each.pictures.filter(({ state, alt }) => state === "READY" && alt).length);
  const ofPictures = { fewestPictures: Math.min(...pictures), mostPictures: Math.max(...pictures) };
  const statuses = await db.caregiver.groupBy({ by: ["status"], _count: true });
  const byStatus = Object.fromEntries(statuses.map(({ status, _count }) => [status, _count]));
  return { users, bookings, reviews, transfers, emails, complaints, ...ofPictures, ...byStatus };
}
