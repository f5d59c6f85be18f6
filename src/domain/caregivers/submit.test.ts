import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { completeFile, FULL_PROFILE } from "@/testing/complete-file";
import { approvedCaregiver, person } from "@/testing/people";
import { removeListing } from "./remove-listing";
import { submitCaregiver } from "./submit";
import { updateProfile } from "./update-profile";

const statusOf = async (userId: string) => (await db.caregiver.findUniqueOrThrow({ where: { userId } })).status;

test("a complete file can be handed in, and handing it in twice is once", async () => {
  const caregiver = await completeFile();
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
  const caregiver = await completeFile();
  await removeListing(caregiver, "DOG_WALKING");
  await expect(submitCaregiver(caregiver)).rejects.toMatchObject({ code: "not_complete" });
});

test("the e-mail address must be confirmed first", async () => {
  const caregiver = await completeFile();
  await db.user.update({ where: { id: caregiver.id }, data: { emailVerifiedAt: null } });
  await expect(submitCaregiver(caregiver)).rejects.toMatchObject({ code: "email_not_verified" });
  expect(await statusOf(caregiver.id)).toBe("DRAFT");
});

test("a rejected caregiver may try again; an approved or suspended one has nothing to hand in", async () => {
  const caregiver = await completeFile();
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
