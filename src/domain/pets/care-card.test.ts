import { expect, test } from "vitest";
import { PUT as saveRoute } from "@/app/api/pets/[id]/care-card/route";
import { DELETE as removeRoute } from "@/app/api/pets/[id]/vaccinations/[vaccinationId]/route";
import { POST as addRoute } from "@/app/api/pets/[id]/vaccinations/route";
import { requestBooking } from "@/domain/bookings/request";
import { db } from "@/lib/db";
import { after, DAY_MS } from "@/lib/time";
import { insertCompletedWalk } from "@/testing/fixtures/booking-rows";
import { atTime, systemCtx, walkRequest } from "@/testing/fixtures/booking-steps";
import { approvedCaregiver, person } from "@/testing/fixtures/users";
import { callRoute } from "@/testing/http/call-route";
import { getCareCard, petsWithCareCard, saveCarePlan } from "./care-card";
import { addPet } from "./pets";
import { CarePlan } from "./schema";
import { addVaccination, remindOfVaccinations } from "./vaccinations";

const PLAN = {
  ...{ mealsPerDay: 2, food: ["DRY", "FRESH"], feeding: "Een schep 's morgens en 's avonds." },
  ...{ medicine: ["IN_FOOD"], medicineNote: "Een half pilletje bij het ontbijt.", walksPerDay: 3, walkMinutes: 30 },
  ...{ aloneHours: 4, behaviour: ["HOUSE_TRAINED"], behaviourNote: "Bang van fietsers.", offLeash: "FENCED_ONLY" },
  ...{ getsOnWith: ["DOGS"], avoids: ["CATS"], emergency: "Bel eerst de buurvrouw op 0470 12 34 56." },
  ...{ vetName: "Dierenkliniek Gent", vetPhone: "09 123 45 67", chip: "981 020 000 123 456" },
};

const PLAN_AS_STORED = { ...PLAN, chip: "981020000123456" };

async function ownedDog() {
  const owner = await person("OWNER");
  const { id } = await addPet(owner, { species: "DOG", size: "MEDIUM", name: "Bas" });
  await saveCarePlan(owner, id, CarePlan.parse(PLAN));
  await addVaccination(owner, id, { kind: "RABIES", expiresOn: "2030-01-01" });
  return { owner, id };
}

test("an owner saves a plan and reads all of it back; for others the animal does not exist", async () => {
  const { owner, id } = await ownedDog();
  expect(await getCareCard(owner, id)).toMatchObject({
    ...{ isOwner: true, seesAll: true, plan: PLAN_AS_STORED },
    vaccinations: [{ kind: "RABIES", expiresOn: "2030-01-01" }],
  });
  for (const stranger of [await person("OWNER"), await approvedCaregiver(), await person("ADMIN")])
    await expect(getCareCard(stranger, id)).rejects.toMatchObject({ code: "pet_not_found" });
  await saveCarePlan(owner, id, CarePlan.parse({ mealsPerDay: 3 }));
  expect((await getCareCard(owner, id)).plan).toEqual(CarePlan.parse({ mealsPerDay: 3 }));
  expect(await petsWithCareCard([id, owner.id])).toEqual(new Set([id]));
});

test("a caregiver who is asked reads the choices and no words", async () => {
  const { owner, id } = await ownedDog();
  const caregiver = await approvedCaregiver();
  await requestBooking(owner, walkRequest(caregiver.id, [id]));
  const asked = await getCareCard(caregiver, id);
  expect(asked).toMatchObject({
    ...{ isOwner: false, seesAll: false, vaccinations: [] },
    plan: { mealsPerDay: 2, food: ["DRY", "FRESH"], offLeash: "FENCED_ONLY", medicine: [], avoids: ["CATS"] },
  });
  expect(JSON.stringify(asked)).not.toMatch(/0470|Dierenkliniek|981020|schep|pilletje|fietsers/);
});

test("the caregiver of a paid booking reads all of it until 48 h after the end, and nothing without approval", async () => {
  const { owner, id } = await ownedDog();
  const caregiver = await approvedCaregiver();
  const { id: bookingId, endsAt } = await insertCompletedWalk(caregiver.id, owner.id, after(new Date(), -DAY_MS));
  await db.bookingPet.create({ data: { bookingId, petId: id } });
  const read = (now: Date) => getCareCard(atTime(caregiver, now), id);
  const last = after(endsAt, 2 * DAY_MS);
  expect(await read(after(last, -1))).toMatchObject({ isOwner: false, seesAll: true, plan: PLAN_AS_STORED });
  await expect(read(last)).rejects.toMatchObject({ code: "pet_not_found" });
  await db.caregiver.update({ where: { userId: caregiver.id }, data: { status: "SUSPENDED" } });
  await expect(read(endsAt)).rejects.toMatchObject({ code: "pet_not_found" });
});

test("an owner is mailed once, 30 days before a vaccination expires, and again after the next one", async () => {
  const { owner, id } = await ownedDog();
  const mails = () => db.email.findMany({ where: { userId: owner.id, template: "vaccination-expiring" } });
  await remindOfVaccinations(systemCtx(new Date("2029-12-01T12:00:00Z")));
  expect(await mails()).toEqual([]);
  for (const day of ["2029-12-02", "2029-12-03"]) await remindOfVaccinations(systemCtx(new Date(`${day}T12:00:00Z`)));
  expect(await mails()).toMatchObject([{ facts: { petName: "Bas", kind: "RABIES", expiresOn: "2030-01-01" } }]);
  await addVaccination(owner, id, { kind: "RABIES", expiresOn: "2033-01-01" });
  await remindOfVaccinations(systemCtx(new Date("2032-12-20T12:00:00Z")));
  expect(await mails()).toHaveLength(2);
  expect((await getCareCard(owner, id)).vaccinations).toMatchObject([{ kind: "RABIES", expiresOn: "2033-01-01" }]);
});

test("only the owner writes, and only what fits", async () => {
  const { owner, id } = await ownedDog();
  const stranger = await person("OWNER");
  const [vaccination] = (await getCareCard(owner, id)).vaccinations;
  const params = { id, vaccinationId: vaccination?.id ?? "" };
  expect(await callRoute(saveRoute, { as: stranger, method: "PUT", params: { id }, body: PLAN })).toMatchObject({
    status: 404,
  });
  expect(await callRoute(removeRoute, { as: stranger, method: "DELETE", params })).toMatchObject({ status: 404 });
  const injection = { kind: "RABIES", expiresOn: "2030-01-01" };
  expect(await callRoute(addRoute, { as: stranger, params: { id }, body: injection })).toMatchObject({ status: 404 });
  for (const wrong of [
    { mealsPerDay: 13 },
    { food: ["CAKE"] },
    { food: ["DRY", "DRY"] },
    { chip: "123" },
    { vetPhone: "x" },
    { plan: 1 },
  ])
    expect(await callRoute(saveRoute, { as: owner, method: "PUT", params: { id }, body: wrong })).toMatchObject({
      status: 400,
    });
  for (const expiresOn of ["2030-02-31", "morgen", "2099-01-01"])
    expect(await callRoute(addRoute, { as: owner, params: { id }, body: { kind: "RABIES", expiresOn } })).toMatchObject(
      { status: 400 },
    );
  expect(await callRoute(removeRoute, { as: owner, method: "DELETE", params })).toMatchObject({ status: 200 });
  expect((await getCareCard(owner, id)).vaccinations).toEqual([]);
});
