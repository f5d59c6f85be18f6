import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { requestBooking } from "@/domain/bookings/request";
import { declineBooking } from "@/domain/bookings/respond";
import { db } from "@/lib/db";
import { after, DAY_MS } from "@/lib/time";
import { acceptedWalk, walkRequest } from "@/testing/fixtures/booking-steps";
import { approvedCaregiver, dogOf, type Person, person } from "@/testing/fixtures/users";
import { callRoute } from "@/testing/http/call-route";
import { DELETE as archive, GET as one, PUT as update } from "./[id]/route";
import { POST as add, GET as list } from "./route";

const dog = { name: " Bas ", species: "DOG", size: "MEDIUM", birthYear: 2019, notes: "Bang van fietsen." };

test("an owner adds, reads, changes and lists animals", async () => {
  const owner = await person("OWNER");
  const { json: added } = await callRoute(add, { as: owner, body: dog });
  const { json: cat } = await callRoute(add, { as: owner, body: { name: "Mie", species: "CAT" } });
  expect((await callRoute(one, { as: owner, params: added })).json).toMatchObject({
    ...dog,
    name: "Bas",
    medical: null,
  });
  const body = { name: "Bas", species: "DOG", size: "LARGE", medical: "Insuline om 8 uur." };
  expect((await callRoute(update, { as: owner, params: added, method: "PUT", body })).status).toBe(200);
  const { json } = await callRoute(list, { as: owner });
  expect(json).toMatchObject([
    { id: added.id, size: "LARGE", birthYear: null, notes: null, medical: "Insuline om 8 uur." },
    { id: cat.id, species: "CAT", size: null },
  ]);
});

test.each([
  [{ ...dog, size: undefined }, "size"],
  [{ ...dog, size: "HUGE" }, "size"],
  [{ ...dog, species: "CAT" }, ""],
  [{ ...dog, species: "DRAGON", size: undefined }, "species"],
  [{ ...dog, ownerId: randomUUID() }, ""],
  [{ ...dog, archivedAt: null }, ""],
  [{ ...dog, name: "  " }, "name"],
  [{ ...dog, name: { contains: "" } }, "name"],
  [{ ...dog, birthYear: 2999 }, "birthYear"],
  [{ ...dog, birthYear: "2019" }, "birthYear"],
  [{ ...dog, notes: "x".repeat(2001) }, "notes"],
])("%j is refused at %s", async (body, path) => {
  const { status, json } = await callRoute(add, { as: await person("OWNER"), body });
  expect(status).toBe(400);
  expect(json.errors[0].path).toBe(path);
});

test("a stranger's animal does not exist: same answer as for one that never was", async () => {
  const pet = await dogOf(await person("OWNER"));
  const stranger = await person("OWNER");
  for (const as of [stranger, await person("ADMIN"), await approvedCaregiver()])
    for (const call of [
      (id: string) => callRoute(one, { as, params: { id } }),
      (id: string) => callRoute(update, { as, params: { id }, method: "PUT", body: dog }),
      (id: string) => callRoute(archive, { as, params: { id }, method: "DELETE" }),
    ]) {
      const [theirs, nobodys] = [await call(pet.id), await call(randomUUID())];
      expect(theirs.status).toBe(404);
      expect(theirs.json).toEqual(nobodys.json);
    }
  expect((await callRoute(list, { as: stranger })).json).toEqual([]);
  expect(await db.pet.findUniqueOrThrow({ where: { id: pet.id } })).toEqual(pet);
  expect((await callRoute(list)).status).toBe(401);
});

const leave = (as: Person, id: string) => callRoute(archive, { as, params: { id }, method: "DELETE" });

test("an animal that care is asked or agreed for stays; afterwards it leaves the list and stays in its bookings", async () => {
  const owner = await person("OWNER");
  const caregiver = await approvedCaregiver();
  const pet = await dogOf(owner);
  const { id } = await requestBooking(owner, walkRequest(caregiver.id, [pet.id]));
  expect((await leave(owner, pet.id)).json.code).toBe("pet_has_bookings");
  await declineBooking(caregiver, id, { reason: "NO_TIME" });

  expect((await leave(owner, pet.id)).status).toBe(200);
  expect((await leave(owner, pet.id)).status).toBe(200);
  expect((await callRoute(list, { as: owner })).json).toEqual([]);
  expect((await callRoute(one, { as: owner, params: { id: pet.id } })).status).toBe(404);
  expect(await db.bookingPet.count({ where: { petId: pet.id } })).toBe(1);

  const walk = await acceptedWalk();
  expect((await leave(walk.owner, walk.dog.id)).json.code).toBe("pet_has_bookings");
});

test("of asking for care and taking the animal off the list at once, only one can be", async () => {
  const owner = await person("OWNER");
  const caregiver = await approvedCaregiver();
  const pets = await Promise.all(Array.from({ length: 8 }, () => dogOf(owner)));
  await Promise.all(
    pets.map(async (pet, index) => {
      const startsAt = after(new Date(), (3 + index) * DAY_MS);
      const [asked, left] = await Promise.all([
        requestBooking(owner, walkRequest(caregiver.id, [pet.id], startsAt)).then(
          () => true,
          () => false,
        ),
        leave(owner, pet.id).then(({ status }) => status === 200),
      ]);
      expect(asked && left).toBe(false);
    }),
  );
});
