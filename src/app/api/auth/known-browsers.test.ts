import { expect, test } from "vitest";
import { POST as signUp } from "@/app/api/accounts/route";
import { POST as verify } from "@/app/api/accounts/verify/route";
import { POST as changePassword } from "@/app/api/me/password/route";
import { GET as whoAmI } from "@/app/api/me/route";
import { DELETE as endSession } from "@/app/api/me/sessions/[id]/route";
import { GET as sessions } from "@/app/api/me/sessions/route";
import { hashNewPassword } from "@/domain/accounts/password-hash";
import { signIn } from "@/domain/accounts/session";
import { db } from "@/lib/db";
import { after, DAY_MS } from "@/lib/time";
import { person } from "@/testing/fixtures/users";
import { mailedToken, signInOverHttp } from "@/testing/http/auth";
import { callRoute } from "@/testing/http/call-route";
import { CookieJar } from "@/testing/http/cookie-jar";

const password = "een lange zin met spaties";
const now = new Date();

async function account() {
  const { id } = await person("OWNER");
  const { email } = await db.user.findUniqueOrThrow({ where: { id } });
  await db.user.update({ where: { id }, data: { passwordHash: await hashNewPassword(password, "") } });
  return { id, email: email ?? "" };
}

const guess = (email: string, address: string, device?: string) =>
  signIn({ actor: { kind: "visitor" }, now, address, device }, { email, password: "fout" }).catch(({ code }) => code);

test("guessers reach ten tries from all networks, five from one, and the owner's browser keeps its own", async () => {
  const { id, email } = await account();
  const jar = new CookieJar();
  expect((await signInOverHttp(jar, email, password)).status).toBe(200);

  const one: string[] = [];
  for (let i = 0; i < 7; i++) one.push(await guess(email, "192.0.2.1"));
  expect(one).toEqual([...Array(5).fill("wrong_credentials"), "sign_in_by_mail", "sign_in_by_mail"]);
  const others: string[] = [];
  for (let i = 0; i < 9; i++) others.push(await guess(email, `198.51.100.${i}`, `device ${i}`));
  expect(others.filter((code) => code === "wrong_credentials")).toHaveLength(5);

  expect((await signInOverHttp(new CookieJar(), email, password)).status).toBe(429);
  expect((await signInOverHttp(jar, email, password)).status).toBe(200);
  expect(await db.email.count({ where: { userId: id, template: "reset-password" } })).toBe(1);
});

test("a right password costs nobody a try, however many browsers sign in", async () => {
  const { email } = await account();
  for (let i = 0; i < 11; i++) expect((await signInOverHttp(new CookieJar(), email, password)).status).toBe(200);
});

test("a signed-in person changes the password whatever others guess, and gets a mail", async () => {
  const { id, email } = await account();
  const jar = new CookieJar();
  await signInOverHttp(jar, email, password);
  for (let i = 0; i < 12; i++) await guess(email, `198.51.100.${i}`);
  const body = { current: password, password: "vier droge katten" };
  expect((await callRoute(changePassword, { headers: { cookie: jar.header }, body })).status).toBe(200);
  expect(await db.email.count({ where: { userId: id, template: "password-changed" } })).toBe(1);
});

test("signing in again replaces the session of that browser; others are listed and ended", async () => {
  const { id, email } = await account();
  const [laptop, phone] = [new CookieJar(), new CookieJar()];
  for (const jar of [laptop, laptop, phone]) await signInOverHttp(jar, email, password);
  expect(await db.session.count({ where: { userId: id, revokedAt: null } })).toBe(2);
  const { json } = await callRoute(sessions, { headers: { cookie: laptop.header } });
  expect(json.sessions.map(({ isCurrent }: { isCurrent: boolean }) => isCurrent)).toEqual([true, false]);

  const stranger = await person("OWNER");
  const params = { id: json.sessions[1].id };
  await callRoute(endSession, { as: stranger, params, method: "DELETE" });
  expect((await callRoute(whoAmI, { headers: { cookie: phone.header } })).json.user.id).toBe(id);
  await callRoute(endSession, { headers: { cookie: laptop.header }, params, method: "DELETE" });
  expect((await callRoute(whoAmI, { headers: { cookie: phone.header } })).json.user).toBeNull();
});

/** Somebody opens an account and signs in to it before the address is verified. */
async function openedBy(jar: CookieJar, email: string) {
  const body = { name: "Lotte Peeters", email, password, role: "OWNER", locale: "nl", acceptTerms: true };
  jar.store((await callRoute(signUp, { headers: { cookie: jar.header }, body })).response);
  await signInOverHttp(jar, email, password);
  return { token: await mailedToken(email, "verify-address") };
}

test("an account that somebody else opened is not theirs once the owner of the address verifies it", async () => {
  const thief = new CookieJar();
  const body = await openedBy(thief, "victim@example.test");
  expect((await callRoute(verify, { body })).status).toBe(200);
  expect((await callRoute(whoAmI, { headers: { cookie: thief.header } })).json.user).toBeNull();
  expect((await signInOverHttp(thief, "victim@example.test", password)).status).toBe(401);
});

test("in the same browser, or with the password, verifying ends nothing", async () => {
  for (const [email, isSame] of [
    ["same@example.test", true],
    ["other@example.test", false],
  ] as const) {
    const jar = new CookieJar();
    const { token } = await openedBy(jar, email);
    const wrong = isSame ? null : await callRoute(verify, { body: { token, password: "fout" } });
    if (wrong) expect(wrong.json).toMatchObject({ errors: [{ path: "password", code: "wrong_password" }] });
    const sent = isSame ? { headers: { cookie: jar.header }, body: { token } } : { body: { token, password } };
    expect((await callRoute(verify, sent)).status).toBe(200);
    expect((await callRoute(whoAmI, { headers: { cookie: jar.header } })).json.user).toMatchObject({
      emailVerified: true,
    });
  }
});

const FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0";

test("a browser that was never here is mailed about, once; the first of an account is not", async () => {
  const { id, email } = await account();
  const mails = () => db.email.findMany({ where: { userId: id, template: "new-device" }, select: { facts: true } });
  const [first, second] = [new CookieJar(), new CookieJar()];
  for (const jar of [first, first]) await signInOverHttp(jar, email, password);
  expect(await mails()).toEqual([]);
  for (const jar of [second, first, second]) await signInOverHttp(jar, email, password, {}, { "user-agent": FIREFOX });
  expect(await mails()).toEqual([{ facts: { browser: "Firefox, Windows" } }]);

  const { json } = await callRoute(sessions, { headers: { cookie: second.header } });
  expect(json.sessions.map(({ browser }: { browser: string }) => browser)).toEqual(Array(2).fill("Firefox, Windows"));
  for (let i = 0; i < 8; i++) await signInOverHttp(new CookieJar(), email, password);
  expect(await mails()).toHaveLength(5);
});

test("who comes back after their sessions were forgotten is mailed about too", async () => {
  const { id, email } = await account();
  await db.user.update({ where: { id }, data: { createdAt: after(now, -31 * DAY_MS) } });
  await signInOverHttp(new CookieJar(), email, password);
  expect(await db.email.count({ where: { userId: id, template: "new-device" } })).toBe(1);
});
