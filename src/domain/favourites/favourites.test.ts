import { expect, test } from "vitest";
import { POST as keep } from "@/app/api/favourites/route";
import { suspendPerson } from "@/domain/admin/people";
import { db } from "@/lib/db";
import { approvedCaregiver, person } from "@/testing/fixtures/users";
import { sessionCookieOf } from "@/testing/http/call-route";
import { addFavourite, changeNote, listFavouriteIds, listFavourites, removeFavourite } from "./favourites";
import { MAX_FAVOURITES } from "./schema";

test("a caregiver is kept once, with a note that only its reader sees and others cannot change", async () => {
  const [owner, other, emma] = [await person("OWNER"), await person("OWNER"), await approvedCaregiver()];
  const { id } = await addFavourite(owner, { caregiverId: emma.id });
  expect(await addFavourite(owner, { caregiverId: emma.id, note: "tweede keer" })).toEqual({ id });
  await changeNote(owner, id, { note: "Heeft een tuin." });
  for (const attempt of [() => changeNote(other, id, { note: "x" }), () => removeFavourite(other, id)])
    await expect(attempt()).rejects.toMatchObject({ kind: "not_found" });
  expect((await listFavourites(owner, {})).favourites).toMatchObject([{ id, note: "Heeft een tuin." }]);
  expect(await listFavouriteIds(owner)).toEqual({ favourites: [{ id, caregiverId: emma.id }] });
  expect((await listFavourites(other, {})).favourites).toEqual([]);
  await removeFavourite(owner, id);
  expect(await listFavouriteIds(owner)).toEqual({ favourites: [] });
});

test("of a caregiver who is not approved any more nothing is shown but one's own note, until they are again", async () => {
  const [owner, admin, emma] = [await person("OWNER"), await person("ADMIN"), await approvedCaregiver()];
  await addFavourite(owner, { caregiverId: emma.id, note: "Leuke hond." });
  expect((await listFavourites(owner, {})).favourites[0]?.caregiver).toMatchObject({ name: expect.any(String) });
  await suspendPerson(admin, emma.id, { reason: "Een klacht wordt onderzocht." });
  const [gone] = (await listFavourites(owner, {})).favourites;
  expect(gone).toMatchObject({ caregiver: null, note: "Leuke hond." });
  await expect(addFavourite(await person("OWNER"), { caregiverId: emma.id })).rejects.toMatchObject({
    kind: "not_found",
  });
});

test("nobody keeps themselves, or more than can be shown; the list goes on page by page", async () => {
  const [owner, emma] = [await person("OWNER"), await approvedCaregiver()];
  await expect(addFavourite(emma, { caregiverId: emma.id })).rejects.toMatchObject({ code: "own_profile" });
  const ids = Array.from({ length: MAX_FAVOURITES }, () => crypto.randomUUID());
  await db.user.createMany({ data: ids.map((id) => ({ id, role: "CAREGIVER", name: "Veel Zorg" })) });
  await db.caregiver.createMany({ data: ids.map((userId) => ({ userId })) });
  await db.favourite.createMany({
    data: ids.map((caregiverId) => ({ caregiverId, userId: owner.id, createdAt: owner.now })),
  });
  await expect(addFavourite(owner, { caregiverId: emma.id })).rejects.toMatchObject({ code: "too_many_favourites" });
  const first = await listFavourites(owner, {});
  const second = await listFavourites(owner, { after: first.next ?? "" });
  const shown = [...first.favourites, ...second.favourites].map(({ id }) => id);
  expect(new Set(shown).size).toBe(40);
  expect(await listFavourites(owner, { before: second.previous ?? "" })).toMatchObject({ previous: null });
});

test("a form without a script keeps a caregiver and goes on to the list; one made for somebody else changes nothing", async () => {
  const [owner, emma] = [await person("OWNER"), await approvedCaregiver()];
  const origin = new URL(process.env.NEXT_PUBLIC_APP_URL ?? "").origin;
  const send = async (pageUser: string, from = origin) =>
    keep(
      new Request(`${origin}/api/favourites`, {
        method: "POST",
        headers: {
          "content-type": "application/x-www-form-urlencoded",
          cookie: await sessionCookieOf(owner.id),
          ...{ origin: from, "sec-fetch-site": from === origin ? "same-origin" : "cross-site" },
        },
        body: new URLSearchParams({ caregiverId: emma.id, pageUser }),
      }),
      { params: Promise.resolve({}) },
    );
  expect((await send(emma.id)).status).toBe(403);
  expect((await send(owner.id, "https://elsewhere.example")).status).toBe(403);
  expect(await listFavouriteIds(owner)).toEqual({ favourites: [] });
  const done = await send(owner.id);
  expect([done.status, done.headers.get("location")]).toEqual([303, "/favourites"]);
  expect((await listFavouriteIds(owner)).favourites).toHaveLength(1);
});
