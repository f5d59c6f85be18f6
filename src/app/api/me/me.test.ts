import { expect, test } from "vitest";
import { z } from "zod";
import { createAdmin } from "@/domain/accounts/create-admin";
import { hashNewPassword } from "@/domain/accounts/password-hash";
import type { Actor } from "@/lib/actor";
import { db } from "@/lib/db";
import { route } from "@/lib/route";
import { approvedCaregiver, person } from "@/testing/fixtures/users";
import { callRoute, sessionCookieOf } from "@/testing/http/call-route";
import { POST as changePassword } from "./password/route";
import { PATCH as change, GET as me } from "./route";
import { POST as signOutEverywhere } from "./sign-out-everywhere/route";

const now = new Date();
const adminsOnly = route({ as: "ADMIN", response: z.unknown() }, async () => ({ secret: true }));

test("users read about themselves what the top bar needs", async () => {
  const caregiver = await approvedCaregiver();
  expect((await callRoute(me, { as: caregiver })).json).toEqual({
    user: {
      id: caregiver.id,
      name: "Test CAREGIVER",
      role: "CAREGIVER",
      avatarUrl: `/api/avatars/${caregiver.id}`,
      emailVerified: true,
      caregiverStatus: "APPROVED",
    },
  });
});

test("people change their own name, language, phone and address; null empties, what is left out stays", async () => {
  const owner = await person("OWNER");
  const body = { name: "Amélie D’Haene", phone: "0471/22 33 44", street: null, postcode: " 9050 ", locale: "fr" };
  expect((await callRoute(change, { as: owner, method: "PATCH", body })).status).toBe(200);
  expect(await db.user.findUniqueOrThrow({ where: { id: owner.id } })).toMatchObject({
    ...{ name: "Amélie D’Haene", phone: "+32471223344", street: null, postcode: "9050", city: "Gent", locale: "fr" },
  });
});

test.each([
  { role: "ADMIN" },
  { email: "other@example.test" },
  { emailVerifiedAt: null },
  { passwordHash: "x" },
  { suspendedAt: null },
  { name: null },
  { phone: "+31 6 12345678" },
  { phone: { set: "x" } },
  { postcode: "01000" },
  { postcode: "1000" },
  { city: "Antwerpen" },
  { locale: "de" },
])("changing %j is refused", async (body) => {
  const owner = await person("OWNER");
  const before = await db.user.findUniqueOrThrow({ where: { id: owner.id } });
  expect((await callRoute(change, { as: owner, method: "PATCH", body })).status).toBe(400);
  expect(await db.user.findUniqueOrThrow({ where: { id: owner.id } })).toEqual(before);
});

test("a visitor changes nothing", async () => {
  expect((await callRoute(change, { method: "PATCH", body: { name: "Niemand" } })).status).toBe(401);
  expect((await callRoute(changePassword, { body: { current: "a", password: "b" } })).status).toBe(401);
  expect((await callRoute(signOutEverywhere, { method: "POST" })).status).toBe(401);
});

test("signing out everywhere ends every session at once, this one too", async () => {
  const owner = await person("OWNER");
  const cookie = await sessionCookieOf(owner.id);
  const { response } = await callRoute(signOutEverywhere, { method: "POST", headers: { cookie } });
  expect(response.headers.get("set-cookie")).toContain("Max-Age=0");
  expect((await callRoute(me, { headers: { cookie } })).json.user).toBeNull();
});

test("a new password needs the old one and ends all other sessions", async () => {
  const { id } = await person("OWNER");
  const passwordHash = await hashNewPassword("drie natte honden", "a@example.test");
  await db.user.update({ where: { id }, data: { passwordHash } });
  const cookie = await sessionCookieOf(id);
  const other = await db.session.create({
    data: { userId: id, createdAt: now, lastSeenAt: now, expiresAt: new Date(now.getTime() + 60_000) },
  });
  const send = (current: string, password: string) =>
    callRoute(changePassword, { headers: { cookie }, body: { current, password } });

  expect((await send("fout", "vier droge katten")).json).toMatchObject({ errors: [{ path: "current" }] });
  expect((await send("drie natte honden", "kort")).json).toMatchObject({ code: "password_short" });
  expect((await send("drie natte honden", "vier droge katten")).status).toBe(200);
  expect((await callRoute(me, { headers: { cookie } })).json.user.id).toBe(id);
  expect((await db.session.findUniqueOrThrow({ where: { id: other.id } })).revokedAt).not.toBeNull();
});

test("a user who loses a role loses its endpoints at the next request", async () => {
  const admin = await person("ADMIN");
  const cookie = await sessionCookieOf(admin.id);
  expect((await callRoute(adminsOnly, { headers: { cookie } })).status).toBe(200);
  await db.user.update({ where: { id: admin.id }, data: { role: "OWNER" } });
  expect((await callRoute(adminsOnly, { headers: { cookie } })).status).toBe(403);
});

test("who is suspended is signed out at the next request, and that was their last session", async () => {
  const owner = await person("OWNER");
  const cookie = await sessionCookieOf(owner.id);
  await db.user.update({ where: { id: owner.id }, data: { suspendedAt: now } });
  expect((await callRoute(me, { headers: { cookie } })).json.user).toBeNull();
  await db.user.update({ where: { id: owner.id }, data: { suspendedAt: null } });
  expect((await callRoute(me, { headers: { cookie } })).json.user).toBeNull();
});

test("an admin is made from the command line only, and that is written down", async () => {
  const admin = { name: "Beheer", email: "beheer@example.test", password: "drie natte honden" };
  const { actor: owner } = await person("OWNER");
  const { actor: already } = await person("ADMIN");
  for (const actor of [owner, already, { kind: "visitor" } satisfies Actor])
    await expect(createAdmin({ actor, now }, admin)).rejects.toMatchObject({ kind: "forbidden" });
  const byScript = { actor: { kind: "system", job: "create-admin" }, now } as const;
  const { id } = await createAdmin(byScript, admin);
  expect(await db.user.findUniqueOrThrow({ where: { id } })).toMatchObject({ role: "ADMIN", emailVerifiedAt: now });
  expect(await db.auditLog.findMany()).toMatchObject([
    { actorId: "system:create-admin", action: "account.admin-created", subject: id, at: now },
  ]);
  await expect(createAdmin(byScript, admin)).rejects.toMatchObject({ code: "email_taken" });
  expect(await db.auditLog.count()).toBe(1);
});
