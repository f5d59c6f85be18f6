import { expect, test } from "vitest";
import { cancelAsAdmin } from "@/domain/admin/cancel";
import { acceptBooking } from "@/domain/bookings/respond";
import { db } from "@/lib/db";
import { after, DAY_MS } from "@/lib/time";
import { occupySlot } from "@/testing/fixtures/booking-rows";
import { acceptedWalk, atTime } from "@/testing/fixtures/booking-steps";
import { keyed } from "@/testing/fixtures/keyed";
import { approvedCaregiver, person } from "@/testing/fixtures/users";
import { findReplacements, requestReplacements } from "./replacements";

/** A walk that support cancelled for the caregiver's reason. */
async function lostWalk() {
  const walk = await acceptedWalk({ priceCents: 1501 });
  await db.booking.update({
    where: { id: walk.id },
    data: { message: "Bas is bang voor fietsen.", accessNotes: "Code 12" },
  });
  const seen = { reason: "CAREGIVER_FAULT" as const, note: "De oppas is ziek." };
  await cancelAsAdmin(await person("ADMIN"), walk.id, keyed({ ...seen, seenRefundCents: 0 }));
  return { ...walk, booking: await db.booking.findUniqueOrThrow({ where: { id: walk.id } }) };
}

const idsOf = ({ caregivers }: Awaited<ReturnType<typeof findReplacements>>) => caregivers.map(({ id }) => id);
const asksOf = ({ caregivers }: Awaited<ReturnType<typeof findReplacements>>) => ({
  asks: caregivers.map(({ id, priceCents }) => ({ caregiverId: id, seenTotalCents: priceCents })),
});

test("who is free for all of the care is offered with the total; all are asked at once, with what the request said", async () => {
  await db.caregiver.updateMany({ data: { status: "SUSPENDED" } });
  const { id, owner, caregiver, booking } = await lostWalk();
  const free = await approvedCaregiver({ priceCents: 1700 });
  const alsoFree = await approvedCaregiver({ priceCents: 1800 });
  const full = await approvedCaregiver();
  const { startsAt, endsAt } = booking;
  await occupySlot({
    ...{ caregiverId: full.id, service: "DOG_WALKING", place: 1, resource: "OWN_TIME" },
    startsAt,
    endsAt,
  });
  const noDogs = await approvedCaregiver();
  await db.listing.updateMany({ where: { caregiverId: noDogs.id }, data: { species: ["CAT"] } });

  const found = await findReplacements(owner, id, "nl");
  expect(idsOf(found).toSorted()).toEqual([free.id, alsoFree.id].toSorted());
  expect(idsOf(found)).not.toContain(caregiver.id);
  expect(found.caregivers.find((one) => one.id === free.id)).toMatchObject({ priceCents: 1700, isAsked: false });

  const { results } = await requestReplacements(owner, id, asksOf(found));
  expect(results.map(({ refusal }) => refusal)).toEqual([null, null]);
  const asked = await db.booking.findMany({ where: { ownerId: owner.id, status: "PENDING" }, include: { pets: true } });
  const same = {
    service: "DOG_WALKING",
    startsAt,
    endsAt,
    message: "Bas is bang voor fietsen.",
    accessNotes: "Code 12",
  };
  expect(asked).toHaveLength(2);
  for (const one of asked) expect(one).toMatchObject({ ...same, emergencyName: booking.emergencyName });
  expect((await findReplacements(owner, id, "nl")).caregivers.every(({ isAsked }) => isAsked)).toBe(true);
  // The one who answers first can be paid, as with any request.
  await acceptBooking(free, asked.find(({ caregiverId }) => caregiverId === free.id)?.id ?? "");
});

test("one who is refused stops no other; when all are, the reason is said", async () => {
  const { id, owner } = await lostWalk();
  const [first, second] = [
    await approvedCaregiver({ priceCents: 1700 }),
    await approvedCaregiver({ priceCents: 1700 }),
  ];
  const ask = (caregiverId: string, seenTotalCents: number) => ({ caregiverId, seenTotalCents });
  const both = { asks: [ask(first.id, 1), ask(second.id, 1700)] };
  const { results } = await requestReplacements(owner, id, both);
  expect(results).toMatchObject([{ refusal: "total_changed" }, { refusal: null }]);
  await expect(requestReplacements(owner, id, { asks: [ask(second.id, 1700)] })).rejects.toMatchObject({
    code: "already_requested",
  });
});

test("only the owner replaces, only care that was lost, and only before its start", async () => {
  const { id, owner, caregiver, booking } = await lostWalk();
  await expect(findReplacements(caregiver, id, "nl")).rejects.toMatchObject({ kind: "not_found" });
  await expect(findReplacements(await person("OWNER"), id, "nl")).rejects.toMatchObject({ kind: "not_found" });
  const started = atTime(owner, booking.startsAt);
  await expect(findReplacements(started, id, "nl")).rejects.toMatchObject({ code: "not_replaceable" });
  await expect(findReplacements(atTime(owner, after(booking.startsAt, -DAY_MS)), id, "nl")).resolves.toBeDefined();
  const running = await acceptedWalk();
  await expect(findReplacements(running.owner, running.id, "nl")).rejects.toMatchObject({ code: "not_replaceable" });
  await expect(requestReplacements(running.owner, running.id, { asks: [] })).rejects.toMatchObject({
    code: "not_replaceable",
  });
});
