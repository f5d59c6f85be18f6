import { encode } from "next-auth/jwt";
import { expect, test } from "vitest";
import { env } from "@/env";
import type { Role } from "@/lib/actor";
import { SESSION_COOKIE, sessionFromCookies } from "@/lib/auth";
import { db } from "@/lib/db";
import { after, DAY_MS, MINUTE_MS } from "@/lib/time";
import { person } from "@/testing/fixtures/users";

const begun = new Date("2026-11-21T10:00:00Z");

/** Somebody who signed in at `begun`, and their cookie. */
async function signedIn(role: Role, expiresAt = after(begun, 30 * DAY_MS)) {
  const { id: userId } = await person(role);
  const times = { createdAt: begun, lastSeenAt: begun, expiresAt };
  const { id } = await db.session.create({ data: { userId, ...times } });
  const token = await encode({ token: { sub: userId, sid: id }, secret: env.NEXTAUTH_SECRET });
  return { userId, id, cookie: `${SESSION_COOKIE}=${token}` };
}

test.each([
  ["OWNER", 7 * DAY_MS],
  ["CAREGIVER", 7 * DAY_MS],
  ["ADMIN", 30 * MINUTE_MS],
] as const)("a session of %s lies unused for less than %i ms", async (role, idleMs) => {
  const { cookie, userId, id } = await signedIn(role);
  expect(await sessionFromCookies(cookie, after(begun, idleMs))).toBeNull();
  const last = await sessionFromCookies(cookie, after(begun, idleMs - 1));
  expect(last?.actor).toEqual({ kind: "user", id: userId, role, sessionId: id });
  expect(last?.user).toMatchObject({ id: userId, role });
});

test("being there is noted every five minutes at most, and counts as use", async () => {
  const { cookie, id } = await signedIn("ADMIN");
  const seen = async () => (await db.session.findUniqueOrThrow({ where: { id } })).lastSeenAt;
  await sessionFromCookies(cookie, after(begun, 5 * MINUTE_MS - 1));
  expect(await seen()).toEqual(begun);
  await sessionFromCookies(cookie, after(begun, 5 * MINUTE_MS));
  expect(await seen()).toEqual(after(begun, 5 * MINUTE_MS));
  expect(await sessionFromCookies(cookie, after(begun, 34 * MINUTE_MS))).not.toBeNull();
});

test("it ends with its time, however much it is used", async () => {
  const end = after(begun, MINUTE_MS);
  const { cookie } = await signedIn("OWNER", end);
  expect(await sessionFromCookies(cookie, after(end, -1))).not.toBeNull();
  expect(await sessionFromCookies(cookie, end)).toBeNull();
});

test("who signed out, or was suspended, is a stranger; others are not", async () => {
  const [out, suspended, there] = await Promise.all([signedIn("OWNER"), signedIn("OWNER"), signedIn("OWNER")]);
  await db.session.update({ where: { id: out.id }, data: { revokedAt: begun } });
  await db.user.update({ where: { id: suspended.userId }, data: { suspendedAt: begun } });
  const now = after(begun, 1);
  expect(await sessionFromCookies(out.cookie, now)).toBeNull();
  expect(await sessionFromCookies(suspended.cookie, now)).toBeNull();
  expect((await sessionFromCookies(there.cookie, now))?.user.id).toBe(there.userId);
});
