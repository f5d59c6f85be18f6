import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { addDays, after, DAY_MS, HOUR_MS, wallTime } from "@/lib/time";
import { atTime, systemCtx } from "@/testing/fixtures/booking-steps";
import { approvedCaregiver, person } from "@/testing/fixtures/users";
import { alertSearch, requestAlerts } from "./alerts";
import { MAX_SAVED_SEARCHES, NewSavedSearch } from "./schema";
import { changeSearch, deleteSearch, listSearches, saveSearch } from "./searches";

/** Each test looks for a service of its own. */
const wanted = (search: string, alerts = true) => NewSavedSearch.parse({ name: "Mijn zoekopdracht", search, alerts });
const dayLater = (now: Date, days = 1) => ({ ...systemCtx(), now: after(now, days * DAY_MS) });
const mailed = async (userId: string) => {
  const rows = await db.email.findMany({ where: { userId, template: "search-matches" }, orderBy: { id: "asc" } });
  return rows.map(({ facts }) => (facts as { caregiverIds: string[] }).caregiverIds);
};

test("who comes after a search was saved is mailed once, a day later at the earliest and at most once a day", async () => {
  const owner = await person("OWNER");
  await approvedCaregiver({ service: "TRAINING" });
  const { id: savedSearchId } = await saveSearch(owner, wanted("place=Gent&service=TRAINING"));
  const alert = (days: number) => alertSearch(dayLater(owner.now, days), { savedSearchId });
  await alert(1);
  expect(await mailed(owner.id), "who was there is nothing new").toEqual([]);
  const first = await approvedCaregiver({ service: "TRAINING" });
  await alert(1.5);
  expect(await mailed(owner.id), "looked at half a day ago").toEqual([]);
  await alert(2);
  expect(await mailed(owner.id)).toEqual([[first.id]]);

  // Somebody who is found no more and then again is not new.
  await db.listing.updateMany({ where: { caregiverId: first.id }, data: { live: false } });
  await alert(3);
  await db.listing.updateMany({ where: { caregiverId: first.id }, data: { live: true } });
  const second = await approvedCaregiver({ service: "TRAINING" });
  await alert(4);
  expect(await mailed(owner.id)).toEqual([[first.id], [second.id]]);
  await Promise.all([alert(5), alert(5)]);
  expect(await mailed(owner.id)).toHaveLength(2);
});

test("mails that were off begin with who comes from then on; a search whose dates are over finds nobody", async () => {
  const owner = await person("OWNER");
  const { id: savedSearchId } = await saveSearch(owner, wanted("place=Gent&service=TRANSPORT", false));
  await approvedCaregiver({ service: "TRANSPORT" });
  await alertSearch(dayLater(owner.now), { savedSearchId });
  await changeSearch(atTime(owner, after(owner.now, DAY_MS)), savedSearchId, { alerts: true });
  await alertSearch(dayLater(owner.now, 2), { savedSearchId });
  expect(await mailed(owner.id)).toEqual([]);

  const tomorrow = addDays(wallTime(owner.now).date, 1);
  const dated = await saveSearch(owner, wanted(`place=Gent&service=TRANSPORT&from=${tomorrow}`));
  await approvedCaregiver({ service: "TRANSPORT" });
  await alertSearch(dayLater(owner.now, 4), { savedSearchId: dated.id });
  expect(await mailed(owner.id)).toEqual([]);
});

test("the schedule queues searches with mails that nobody looked at for a day", async () => {
  const owner = await person("OWNER");
  await db.savedSearch.deleteMany();
  await saveSearch(owner, wanted("place=9000&service=HOUSE_SITTING"));
  await saveSearch(owner, wanted("place=9000&service=DAYCARE", false));
  expect(await requestAlerts({ ...systemCtx(), now: after(owner.now, 23 * HOUR_MS) })).toEqual({ alerts: 0 });
  expect(await requestAlerts(dayLater(owner.now))).toEqual({ alerts: 1 });
});

test("the same filters are kept once, by their owner alone, and no more than anybody follows", async () => {
  const [owner, other] = [await person("OWNER"), await person("OWNER")];
  const { id } = await saveSearch(owner, wanted("service=BOARDING&place=Gent&cursor=x"));
  expect(await saveSearch(owner, wanted("place=Gent&service=BOARDING&utm=1"))).toEqual({ id });
  await changeSearch(owner, id, { name: "Logeren in Gent" });
  for (const attempt of [() => changeSearch(other, id, { alerts: false }), () => deleteSearch(other, id)])
    await expect(attempt()).rejects.toMatchObject({ kind: "not_found" });
  expect((await listSearches(owner, {})).searches).toMatchObject([
    { id, name: "Logeren in Gent", search: "place=Gent&service=BOARDING", alerts: true },
  ]);
  for (let km = 1; km < MAX_SAVED_SEARCHES; km++) await saveSearch(owner, wanted(`place=Gent&radiusKm=${km}`));
  await expect(saveSearch(owner, wanted("place=Aalst"))).rejects.toMatchObject({ code: "too_many_searches" });
  await deleteSearch(owner, id);
  expect(await db.savedSearchMatch.count({ where: { savedSearchId: id } })).toBe(0);
  for (const search of ["", "service=BOARDING", "place=Gent&maxPrice=veel"])
    expect(NewSavedSearch.safeParse({ name: "x", search, alerts: true }).success, search).toBe(false);
});
