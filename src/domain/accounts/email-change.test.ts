import { expect, test } from "vitest";
import { loadBatch } from "@/domain/notifications/load";
import { db } from "@/lib/db";
import { after, DAY_MS, HOUR_MS } from "@/lib/time";
import { atTime } from "@/testing/fixtures/booking-steps";
import { type Person, person } from "@/testing/fixtures/users";
import { askEmailChange, confirmEmailChange, emailChangeOf, stopEmailChange } from "./email-change";
import { linkUrl } from "./email-links";
import { hashNewPassword } from "./password-hash";
import { signUp } from "./sign-up";

const PASSWORD = "drie natte honden";

async function somebody() {
  const who = await person("OWNER");
  const email = `${who.id}@example.test`;
  await db.user.update({ where: { id: who.id }, data: { email, passwordHash: await hashNewPassword(PASSWORD, "") } });
  return { who, email };
}

const emailOf = async ({ id }: Person) => (await db.user.findUniqueOrThrow({ where: { id } })).email;

/** The last link of a kind that was mailed to somebody about a change, as its page gets it, and where it went. */
async function lastLink({ id }: Person, purpose: "CHANGE_EMAIL" | "STOP_EMAIL_CHANGE") {
  const token = await db.token.findFirstOrThrow({
    where: { userId: id, purpose, usedAt: null },
    orderBy: { createdAt: "desc" },
  });
  return new URL(linkUrl(token.id, purpose, "nl")).searchParams.get("token") ?? "";
}

test("a new address applies once its owner confirms it; both addresses get a mail", async () => {
  const { who, email } = await somebody();
  const next = `next-${email}`;
  await expect(askEmailChange(who, { email: next, password: "fout" })).rejects.toMatchObject({
    code: "wrong_password",
  });
  await expect(askEmailChange(who, { email, password: PASSWORD })).rejects.toMatchObject({ code: "same_email" });
  await askEmailChange(who, { email: next, password: PASSWORD });
  expect(await emailOf(who)).toBe(email);
  const batchId = crypto.randomUUID();
  await db.email.updateMany({ where: { userId: who.id }, data: { batchId } });
  const { notifications } = await loadBatch(batchId);
  expect(notifications.map(({ template, reader }) => [template, reader.address]).sort()).toEqual([
    ["email-change-asked", email],
    ["email-change-confirm", next],
  ]);

  const link = await lastLink(who, "CHANGE_EMAIL");
  expect(await emailChangeOf(who, link)).toEqual({ action: "confirm", address: next });
  await confirmEmailChange(who, link);
  expect(await emailOf(who)).toBe(next);
  await expect(confirmEmailChange(who, link)).rejects.toMatchObject({ code: "link_not_valid" });
});

test("a second wish replaces the first, and an address with an account is refused only to its owner", async () => {
  const { who, email } = await somebody();
  const { email: taken } = await somebody();
  await askEmailChange(who, { email: `first-${email}`, password: PASSWORD });
  const first = await lastLink(who, "CHANGE_EMAIL");
  await askEmailChange(who, { email: taken, password: PASSWORD });
  await expect(confirmEmailChange(who, first)).rejects.toMatchObject({ code: "link_not_valid" });
  const link = await lastLink(who, "CHANGE_EMAIL");
  await expect(confirmEmailChange(who, link)).rejects.toMatchObject({ code: "email_taken" });
  await expect(confirmEmailChange(atTime(who, after(who.now, 2 * DAY_MS)), link)).rejects.toMatchObject({
    code: "link_not_valid",
  });
  expect(await emailOf(who)).toBe(email);
});

test("the owner of the old address stops a change, and gets the account back after one", async () => {
  const { who, email } = await somebody();
  const session = await db.session.create({
    data: { userId: who.id, createdAt: who.now, lastSeenAt: who.now, expiresAt: after(who.now, DAY_MS) },
  });
  await askEmailChange(who, { email: `thief-${email}`, password: PASSWORD });
  const stop = await lastLink(who, "STOP_EMAIL_CHANGE");
  await confirmEmailChange(who, await lastLink(who, "CHANGE_EMAIL"));
  // Who has the account now cannot keep its owner out: not with another change, nor with an account on the old address.
  const later = atTime(who, after(who.now, HOUR_MS));
  await askEmailChange(later, { email: `again-${email}`, password: PASSWORD });
  const theirs = await lastLink(who, "STOP_EMAIL_CHANGE");
  await signUp(later, {
    name: "Dief",
    email,
    password: "vier droge katten",
    role: "OWNER",
    locale: "nl",
    acceptTerms: true,
  });
  expect(await db.user.count({ where: { email } })).toBe(0);
  await stopEmailChange(later, theirs);

  const days = atTime(who, after(who.now, 6 * DAY_MS));
  await stopEmailChange(days, stop);
  expect(await db.user.findUnique({ where: { id: who.id } })).toMatchObject({ email, passwordHash: null });
  expect(await db.session.findUnique({ where: { id: session.id } })).toMatchObject({ revokedAt: expect.any(Date) });
  expect(await db.token.count({ where: { userId: who.id, purpose: "RESET_PASSWORD", usedAt: null } })).toBe(1);
  await expect(stopEmailChange(days, stop)).rejects.toMatchObject({ code: "link_not_valid" });
  const { who: other } = await somebody();
  await askEmailChange(other, { email: `x-${email}`, password: PASSWORD });
  const tooLate = await lastLink(other, "STOP_EMAIL_CHANGE");
  await expect(stopEmailChange(atTime(other, after(other.now, 8 * DAY_MS)), tooLate)).rejects.toMatchObject({
    code: "link_not_valid",
  });
});
