import { beforeAll, expect, test } from "vitest";
import { updateAccount } from "@/domain/accounts/profile";
import { getAccount } from "@/domain/accounts/queries";
import { updateProfile } from "@/domain/caregivers/profile";
import { getMyCaregiver, getPublicCaregiver } from "@/domain/caregivers/queries";
import { db } from "@/lib/db";
import { after, HOUR_MS } from "@/lib/time";
import { atTime } from "@/testing/fixtures/booking-steps";
import { FULL_PROFILE } from "@/testing/fixtures/caregiver-profile";
import { approvedCaregiver, type Person, person } from "@/testing/fixtures/users";
import { rejectCaregiver } from "./decide-caregivers";
import { getWorkQueues } from "./overview";
import { restorePerson, suspendPerson } from "./people";
import { approveWords, listWordsToReview, refuseWords } from "./review-words";

let admin: Person;
beforeAll(async () => {
  admin = await person("ADMIN");
});

const NEW = { headline: "Elke dag naar het bos", bio: `${FULL_PROFILE.bio} En nu ook in het weekend.` };

async function caregiver() {
  const found = await approvedCaregiver();
  await db.caregiver.update({ where: { userId: found.id }, data: FULL_PROFILE });
  return found;
}
const seenByAll = (id: string) => getPublicCaregiver({ actor: { kind: "visitor" }, now: new Date(), fresh: true }, id);
const waitingOf = async (id: string) => (await listWordsToReview(admin)).find((each) => each.caregiverId === id);
const mailsTo = async (userId: string) =>
  (await db.email.findMany({ where: { userId }, orderBy: { createdAt: "asc" } })).map(({ template }) => template);
const reason = "Zet geen adres in je voorstelling.";

test("new words of an approved caregiver wait, while strangers read the approved ones and the rest changes at once", async () => {
  const me = await caregiver();
  await updateProfile(me, { ...NEW, travelKm: 33 });
  expect(await seenByAll(me.id)).toMatchObject({
    headline: FULL_PROFILE.headline,
    bio: FULL_PROFILE.bio,
    travelKm: 33,
  });
  const mine = await getMyCaregiver(me);
  expect(mine.profile, "their form goes on from what they wrote").toMatchObject(NEW);
  expect(mine.wordsReview).toEqual({
    refusedReason: null,
    shown: [
      { word: "headline", text: FULL_PROFILE.headline },
      { word: "bio", text: FULL_PROFILE.bio },
    ],
  });
  expect(await waitingOf(me.id)).toMatchObject({
    changedAt: me.now,
    changes: [
      { word: "headline", before: FULL_PROFILE.headline, after: NEW.headline },
      { word: "bio", before: FULL_PROFILE.bio, after: NEW.bio },
    ],
  });
  const queue = (await getWorkQueues(admin)).find((each) => each.queue === "words");
  expect(queue?.count).toBeGreaterThan(0);
  expect(queue?.oldest?.getTime()).toBeLessThanOrEqual(me.now.getTime());

  await approveWords(admin, me.id, { seenAt: me.now.toISOString() });
  expect(await seenByAll(me.id)).toMatchObject(NEW);
  expect(await waitingOf(me.id)).toBeUndefined();
  expect((await getMyCaregiver(me)).wordsReview).toBeNull();
  expect(await mailsTo(me.id)).toEqual(["words-approved"]);
});

test("refused words stay in the form with the reason, and wait again once they are changed", async () => {
  const me = await caregiver();
  await updateProfile(me, NEW);
  await refuseWords(admin, me.id, { seenAt: me.now.toISOString(), reason });
  expect(await seenByAll(me.id)).toMatchObject({ headline: FULL_PROFILE.headline });
  expect(await getMyCaregiver(me)).toMatchObject({ profile: NEW, wordsReview: { refusedReason: reason } });
  expect(await waitingOf(me.id)).toBeUndefined();
  expect(await mailsTo(me.id)).toEqual(["words-refused"]);

  const later = atTime(me, after(me.now, HOUR_MS));
  await updateProfile(later, NEW);
  expect(await waitingOf(me.id), "the same again is nothing new").toBeUndefined();
  await updateProfile(later, { headline: "Elke dag naar het park" });
  expect(await waitingOf(me.id)).toMatchObject({ changedAt: later.now });
  await updateProfile(later, { headline: FULL_PROFILE.headline, bio: FULL_PROFILE.bio });
  expect((await getMyCaregiver(me)).wordsReview, "as before").toBeNull();
});

test("a name waits where strangers would see another one", async () => {
  const me = await caregiver();
  await updateAccount(me, { name: "Test Caremans" });
  expect((await getAccount(me)).name).toBe("Test Caremans");
  await updateAccount(me, { name: "Noor Peeters" });
  expect(await getAccount(me)).toMatchObject({ name: "Test Caremans", waitingName: "Noor Peeters" });
  expect((await seenByAll(me.id)).name).toBe("Test C.");
  await approveWords(admin, me.id, { seenAt: me.now.toISOString() });
  expect((await seenByAll(me.id)).name).toBe("Noor P.");
  const owner = await person("OWNER");
  await updateAccount(owner, { name: "Noor Peeters" });
  expect((await getAccount(owner)).name).toBe("Noor Peeters");
});

test("an admin decides on what they saw, once, and the second reads who decided", async () => {
  const me = await caregiver();
  await updateProfile(me, NEW);
  const other = await person("ADMIN");
  await db.user.update({ where: { id: admin.id }, data: { name: "An Beheer" } });
  const newer = atTime(me, after(me.now, HOUR_MS));
  await updateProfile(newer, { headline: "Nog een andere titel" });
  const seenAt = me.now.toISOString();
  await expect(approveWords(admin, me.id, { seenAt })).rejects.toMatchObject({ code: "already_decided" });
  await refuseWords(admin, me.id, { seenAt: newer.now.toISOString(), reason });
  await expect(approveWords(other, me.id, { seenAt: newer.now.toISOString() })).rejects.toMatchObject({
    code: "already_decided",
    values: { by: "An Beheer", decidedAt: admin.now.toISOString(), decisionCode: "decided_rejected" },
  });
  await expect(approveWords(me, me.id, { seenAt })).rejects.toMatchObject({ kind: "forbidden" });
});

test("when the approval ends, the whole file is looked at again, with the words that waited", async () => {
  const ends = [
    (id: string) => rejectCaregiver(admin, id, { reason, seen: "APPROVED" }),
    async (id: string) => {
      await suspendPerson(admin, id, { reason });
      await restorePerson(admin, id, { reason });
    },
  ];
  for (const end of ends) {
    const me = await caregiver();
    await updateProfile(me, NEW);
    await end(me.id);
    expect(await db.caregiver.findUniqueOrThrow({ where: { userId: me.id } })).toMatchObject(NEW);
    expect(await db.wordsReview.count({ where: { caregiverId: me.id } })).toBe(0);
    await updateProfile(me, { headline: "Zonder goedkeuring meteen" });
    expect((await getMyCaregiver(me)).profile.headline).toBe("Zonder goedkeuring meteen");
  }
});
