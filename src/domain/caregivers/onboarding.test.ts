import { expect, test } from "vitest";
import { removeListing } from "@/domain/caregivers/listings";
import { type CompletenessInput, completenessOf, type Missing, submitCaregiver } from "@/domain/caregivers/onboarding";
import { updateProfile } from "@/domain/caregivers/profile";
import { db } from "@/lib/db";
import { completeProfile, FULL_PROFILE } from "@/testing/fixtures/caregiver-profile";
import { approvedCaregiver, person } from "@/testing/fixtures/users";

const FULL: CompletenessInput = {
  headline: "Rustige oppas",
  bio: "…",
  lat: 51.05,
  lng: 3.72,
  homeType: "HOUSE",
  experienceYears: 0,
  experience: "…",
  payoutsEnabled: true,
  user: { street: "Kouter 1", phone: "+32470000001" },
  listings: [{ service: "BOARDING" }, { service: "DROP_IN" }],
  weeklyHours: [{ service: "BOARDING" }, { service: "DROP_IN" }],
};

const EMPTY: CompletenessInput = {
  headline: null,
  bio: null,
  lat: null,
  lng: null,
  homeType: null,
  experienceYears: null,
  experience: null,
  payoutsEnabled: false,
  user: { street: null, phone: null },
  listings: [],
  weeklyHours: [],
};

test.each<[string, CompletenessInput, number, Missing[]]>([
  ["a full file", FULL, 100, []],
  [
    "an empty file",
    EMPTY,
    0,
    [
      ...(["headline", "bio", "place", "street", "phone", "service", "hours", "homeType"] as const),
      ...(["experienceYears", "experience", "payoutAccount"] as const),
    ],
  ],
  ["no headline", { ...FULL, headline: null }, 80, ["headline"]],
  ["no bio and no place", { ...FULL, bio: null, lat: null, lng: null }, 80, ["bio", "place"]],
  ["no street", { ...FULL, user: { street: null, phone: "+32470000001" } }, 80, ["street"]],
  ["no phone", { ...FULL, user: { street: "Kouter 1", phone: null } }, 80, ["phone"]],
  ["no service", { ...FULL, listings: [], weeklyHours: [] }, 60, ["service", "hours"]],
  ["hours for one service of two", { ...FULL, weeklyHours: [{ service: "BOARDING" }] }, 80, ["hours"]],
  [
    "hours for a service that is not offered",
    { ...FULL, listings: [], weeklyHours: [{ service: "BOARDING" }] },
    60,
    ["service", "hours"],
  ],
  ["no home type", { ...FULL, homeType: null }, 80, ["homeType"]],
  ["no experience given", { ...FULL, experience: null }, 80, ["experience"]],
  ["no years given", { ...FULL, experienceYears: null }, 80, ["experienceYears"]],
  ["an account that cannot be paid out", { ...FULL, payoutsEnabled: false }, 80, ["payoutAccount"]],
  [
    "profile alone",
    { ...EMPTY, headline: "x", bio: "x", lat: 51, lng: 4, user: FULL.user },
    20,
    ["service", "hours", "homeType", "experienceYears", "experience", "payoutAccount"],
  ],
])("%s", (_name, file, percent, missing) => {
  const { percent: found, parts } = completenessOf(file);
  expect(found).toBe(percent);
  expect(parts.flatMap((part) => part.missing)).toEqual(missing);
  expect(parts.map(({ part }) => part)).toEqual(["profile", "services", "hours", "home", "payout"]);
});

const statusOf = async (userId: string) => (await db.caregiver.findUniqueOrThrow({ where: { userId } })).status;

test("a complete file can be handed in, and handing it in twice is once", async () => {
  const caregiver = await completeProfile();
  await expect(submitCaregiver(caregiver)).resolves.toEqual({ status: "SUBMITTED" });
  const later = { ...caregiver, now: new Date(caregiver.now.getTime() + 60_000) };
  await expect(submitCaregiver(later)).resolves.toEqual({ status: "SUBMITTED" });
  const { submittedAt } = await db.caregiver.findUniqueOrThrow({ where: { userId: caregiver.id } });
  expect(submittedAt).toEqual(caregiver.now);
});

test("an incomplete file is refused with everything that is missing", async () => {
  const caregiver = await person("CAREGIVER");
  const { bio: _none, ...rest } = FULL_PROFILE;
  await updateProfile(caregiver, rest);
  await expect(submitCaregiver(caregiver)).rejects.toMatchObject({
    kind: "conflict",
    code: "not_complete",
    fields: [
      { path: "profile", code: "missing_bio" },
      { path: "services", code: "missing_service" },
      { path: "hours", code: "missing_hours" },
      { path: "payout", code: "missing_payoutAccount" },
    ],
  });
  expect(await statusOf(caregiver.id)).toBe("DRAFT");
});

test("removing the last service makes a file incomplete again", async () => {
  const caregiver = await completeProfile();
  await removeListing(caregiver, "DOG_WALKING");
  await expect(submitCaregiver(caregiver)).rejects.toMatchObject({ code: "not_complete" });
});

test("the e-mail address must be confirmed first", async () => {
  const caregiver = await completeProfile();
  await db.user.update({ where: { id: caregiver.id }, data: { emailVerifiedAt: null } });
  await expect(submitCaregiver(caregiver)).rejects.toMatchObject({ code: "email_not_verified" });
  expect(await statusOf(caregiver.id)).toBe("DRAFT");
});

test("a rejected caregiver may try again; an approved or suspended one has nothing to hand in", async () => {
  const caregiver = await completeProfile();
  await db.caregiver.update({ where: { userId: caregiver.id }, data: { status: "REJECTED" } });
  await expect(submitCaregiver(caregiver)).resolves.toEqual({ status: "SUBMITTED" });

  await db.caregiver.update({ where: { userId: caregiver.id }, data: { status: "SUSPENDED" } });
  await expect(submitCaregiver(caregiver)).rejects.toMatchObject({ code: "wrong_status" });
  await expect(submitCaregiver(await approvedCaregiver())).rejects.toMatchObject({ code: "wrong_status" });
});

test("an owner has no file to hand in, and gets none by trying", async () => {
  const owner = await person("OWNER");
  await expect(submitCaregiver(owner)).rejects.toMatchObject({ kind: "forbidden" });
  expect(await db.caregiver.count({ where: { userId: owner.id } })).toBe(0);
});
