import { expect, test } from "vitest";
import { searchEverything } from "@/domain/admin/search";
import { db } from "@/lib/db";
import { acceptedWalk } from "@/testing/fixtures/booking-steps";
import { person } from "@/testing/fixtures/users";

test("an admin finds people, pets and bookings by whatever is at hand", async () => {
  const admin = await person("ADMIN");
  const { owner, dog, id } = await acceptedWalk();
  await db.user.update({ where: { id: owner.id }, data: { name: "Zoë Vandenzoektocht", phone: "+32470998877" } });
  await db.pet.update({ where: { id: dog.id }, data: { name: "Zoekhondje" } });
  await db.payment.create({
    data: { bookingId: id, amountCents: 1501, status: "FAILED", chargeId: "ch_zoek", createdAt: owner.now },
  });
  const find = (q: string) => searchEverything(admin, q);
  for (const q of ["zoektocht", "0470 99 88 77", "+32 470 998877"])
    expect(
      (await find(q)).people.map((each) => each.id),
      q,
    ).toEqual([owner.id]);
  expect((await find("zoekhond")).pets.map((each) => each.id)).toEqual([dog.id]);
  for (const q of [id, id.slice(0, 30), "ch_zoek"])
    expect(
      (await find(q)).bookings.map((each) => each.id),
      q,
    ).toEqual([id]);
  expect(await find("z")).toEqual({ people: [], pets: [], bookings: [] });
  await expect(searchEverything(owner, "zoek")).rejects.toMatchObject({ kind: "forbidden" });
});

test("two characters are the beginning of a name, and signs of a pattern are signs", async () => {
  const admin = await person("ADMIN");
  const names = ["Qx", "Qxander", "Jan Qx", "Q%x_"];
  const people: string[] = [];
  for (const name of names) {
    const { id } = await person("OWNER");
    await db.user.update({ where: { id }, data: { name } });
    people.push(id);
  }
  const found = async (q: string) =>
    (await searchEverything(admin, q)).people.map(({ id }) => names[people.indexOf(id)]).toSorted();
  expect(await found("qx")).toEqual(["Qx", "Qxander"]);
  expect(await found("q%x")).toEqual(["Q%x_"]);
  expect(await found("jan qx")).toEqual(["Jan Qx"]);
});
