import { decode } from "next-auth/jwt";
import { expect, test } from "vitest";
import { POST as forgot } from "@/app/api/accounts/forgot-password/route";
import { POST as reset } from "@/app/api/accounts/reset-password/route";
import { POST as signUp } from "@/app/api/accounts/route";
import { GET as me } from "@/app/api/me/route";
import { POST as signOut } from "@/app/api/sign-out/route";
import { env } from "@/env";
import { ROUTES } from "@/generated/routes";
import { SESSION_COOKIE } from "@/lib/auth";
import { db } from "@/lib/db";
import { PEER_HEADER } from "@/lib/http/client-address";
import { operationsOf } from "@/lib/openapi/operations";
import { callNextAuth, mailedToken, signInOverHttp } from "@/testing/http/auth";
import { callRoute } from "@/testing/http/call-route";
import { CookieJar } from "@/testing/http/cookie-jar";
import { POST as credentials } from "./callback/credentials/route";
import { GET as csrf } from "./csrf/route";
import { GET as session } from "./session/route";
import { POST as signOutThere } from "./signout/route";

const password = "een lange zin met spaties";
const BASE = "http://localhost:3000";

async function account(email: string) {
  await callRoute(signUp, { body: { name: "Bo", email, password, role: "OWNER", locale: "nl", acceptTerms: true } });
  return email;
}

const claimsOf = (jar: CookieJar) => decode({ token: jar.get(SESSION_COOKIE), secret: env.NEXTAUTH_SECRET });
const whoIs = async (jar: CookieJar) => (await callRoute(me, { headers: { cookie: jar.header } })).json.user;

test("the right password gives a cookie that holds a user, a session and nothing else", async () => {
  const email = await account("cookie@example.test");
  const jar = new CookieJar();
  const { status, response } = await signInOverHttp(jar, ` ${email.toUpperCase()} `, password);
  expect(status).toBe(200);
  expect(response.headers.get("cache-control")).toBe("private, no-store");
  const cookie = response.headers.getSetCookie().find((line) => line.startsWith(SESSION_COOKIE));
  expect(cookie).toMatch(/; Path=\/; .*HttpOnly; SameSite=Lax/);
  expect(Object.keys((await claimsOf(jar)) ?? {}).sort()).toEqual(["exp", "iat", "jti", "sid", "sub"]);
  expect(await whoIs(jar)).toMatchObject({ name: "Bo", role: "OWNER", emailVerified: false });
});

test("each sign-in has its own session, and an earlier cookie is not reused", async () => {
  const email = await account("rotate@example.test");
  const jar = new CookieJar();
  await signInOverHttp(jar, email, password);
  const first = await claimsOf(jar);
  await signInOverHttp(jar, email, password);
  expect((await claimsOf(jar))?.sid).not.toBe(first?.sid);
});

test("unknown address, wrong password and nonsense get the same response, to the byte", async () => {
  const email = await account("alike@example.test");
  const answers = await Promise.all(
    [
      [email, "een andere lange zin"],
      ["nobody@example.test", password],
      ["not an address", password],
      [email, "x".repeat(900)],
      [email, ""],
    ].map(async ([address = "", tried = ""]) => {
      const { status, response, text } = await signInOverHttp(new CookieJar(), address, tried);
      return { status, text, cookies: response.headers.getSetCookie() };
    }),
  );
  expect(answers[0]).toMatchObject({ status: 401, cookies: [] });
  expect(JSON.parse(answers[0]?.text ?? "")).toMatchObject({ code: "wrong_credentials" });
  for (const answer of answers) expect(answer).toEqual(answers[0]);
});

test.each([{ odd: { not: "" } }, { odd: [] }, { odd: null }, { odd: 1 }, { odd: ["a"] }])(
  "a password of $odd signs nobody in",
  async ({ odd }) => {
    const email = await account("odd@example.test");
    expect((await signInOverHttp(new CookieJar(), email, "", { password: odd })).status).toBe(401);
    expect((await signInOverHttp(new CookieJar(), "", password, { email: odd })).status).toBe(401);
  },
);

test("the eleventh try within a quarter of an hour reaches no password, known address or not", async () => {
  const email = await account("tries@example.test");
  for (const address of [email, "tries-nobody@example.test"]) {
    const tries = await Promise.all(
      Array.from({ length: 13 }, () => signInOverHttp(new CookieJar(), address, "wrong")),
    );
    expect(tries.filter(({ status }) => status === 401)).toHaveLength(10);
    expect(tries.filter(({ status }) => status === 429)).toHaveLength(3);
    expect((await signInOverHttp(new CookieJar(), address, password)).status).toBe(429);
  }
});

test("signing in needs the token of the form, so another site cannot do it", async () => {
  const email = await account("csrf@example.test");
  const jar = new CookieJar();
  const { status, text } = await callNextAuth(jar, "callback/credentials", {
    ...{ email, password, json: "true", csrfToken: "a guess" },
  });
  expect({ status, code: JSON.parse(text).code }).toEqual({ status: 403, code: "csrf" });
  expect(jar.has(SESSION_COOKIE)).toBe(false);
});

test("a copy of the cookie opens nothing after signing out, by our endpoint or next-auth's", async () => {
  const email = await account("out@example.test");
  const ours = new CookieJar();
  await signInOverHttp(ours, email, password);
  const { response } = await callRoute(signOut, { method: "POST", headers: { cookie: ours.header } });
  expect(response.headers.get("set-cookie")).toContain(`${SESSION_COOKIE}=; Path=/; Max-Age=0`);
  expect(await whoIs(ours)).toBeNull();

  const theirs = new CookieJar();
  await signInOverHttp(theirs, email, password);
  const copy = new CookieJar(theirs);
  const { csrfToken } = JSON.parse((await callNextAuth(theirs, "csrf")).text);
  await callNextAuth(theirs, "signout", { csrfToken, json: "true" });
  expect(await whoIs(copy)).toBeNull();
});

test("a suspended user learns why, but only with the right password", async () => {
  const email = await account("suspended@example.test");
  await db.user.update({ where: { email }, data: { suspendedAt: new Date() } });
  expect(JSON.parse((await signInOverHttp(new CookieJar(), email, "verkeerd wachtwoord")).text).code).toBe(
    "wrong_credentials",
  );
  expect(JSON.parse((await signInOverHttp(new CookieJar(), email, password)).text).code).toBe("account_suspended");
});

test.each([
  ["https://evil.example/nl", `${BASE}/`],
  ["//evil.example", `${BASE}/`],
  [`${BASE}.evil.example/`, `${BASE}/`],
  [`${BASE}@evil.example/`, `${BASE}/`],
  [`${BASE}//evil.example`, `${BASE}/`],
  ["/nl/bookings", `${BASE}/nl/bookings`],
  [`${BASE}/nl/bookings`, `${BASE}/nl/bookings`],
])("after signing in with callback %s one is sent to %s", async (callbackUrl, url) => {
  const email = await account(`callback-${callbackUrl.length}@example.test`);
  const { text } = await signInOverHttp(new CookieJar(), email, password, { callbackUrl });
  expect(JSON.parse(text)).toEqual({ url });
});

test("of next-auth's addresses those that we use are open, and none to update a session with", () => {
  const open = operationsOf(ROUTES).filter(({ path }) => path.startsWith("/api/auth/"));
  expect(open.map(({ method, path }) => `${method} ${path.slice("/api/auth/".length)}`).sort()).toEqual([
    "GET csrf",
    "GET session",
    "POST callback/credentials",
    "POST signout",
  ]);
});

test("a body larger than any form is refused", async () => {
  const { status } = await signInOverHttp(new CookieJar(), "a@example.test", "x".repeat(70_000));
  expect(status).toBe(400);
});

test.each(["{bad", "null", "[]", '"x"', "{}", "csrfToken=x&json=true"])("a body of %s is refused", async (body) => {
  for (const path of ["callback/credentials", "signout"] as const)
    expect((await callNextAuth(new CookieJar(), path, body)).status).toBe(400);
});

const hostile = [
  `${SESSION_COOKIE}=%`,
  `${SESSION_COOKIE}=%E0%A4%A; ${SESSION_COOKIE}.0=%`,
  `${SESSION_COOKIE}=a.b.c.d.e`,
  "next-auth.callback-url=http://[",
  "next-auth.callback-url=javascript:alert(1)",
  "next-auth.csrf-token=|; next-auth.pkce.code_verifier=%",
  "=;;=%; __proto__=1",
];

test.each(hostile)("a browser with the cookies %s is one without", async (cookie) => {
  const token = { csrfToken: "a guess", json: "true" };
  const query = { callbackUrl: "http://[", error: "%", nextauth: "_log" };
  const answers = [
    await callRoute(csrf, { headers: { cookie }, query }),
    await callRoute(session, { headers: { cookie }, query }),
    await callRoute(me, { headers: { cookie } }),
    await callRoute(credentials, { headers: { cookie }, query, body: { email: "a@b.be", password, ...token } }),
    await callRoute(signOutThere, { headers: { cookie }, query, body: token }),
  ];
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 403, 403]);
  expect(answers[1]?.json).toEqual({});
});

test("a refused request says until when, and by which limit", async () => {
  const tries = await Promise.all(
    Array.from({ length: 11 }, () => signInOverHttp(new CookieJar(), "away@example.test", "wrong")),
  );
  const headers = tries.find(({ status }) => status === 429)?.response.headers;
  expect(Number(headers?.get("retry-after"))).toBeGreaterThan(890);
  expect(headers?.get("ratelimit")).toMatch(/^"sign-in";r=0;t=(89\d|900)$/);
  expect(headers?.get("ratelimit-policy")).toBe('"sign-in";q=10;w=900');
});

test("a wrong password, too, says how many attempts the address has left", async () => {
  const body = { email: "left@example.test", password: "wrong", csrfToken: "a guess", json: "true" };
  const { response } = await callRoute(credentials, { body, headers: { [PEER_HEADER]: "192.0.2.1" } });
  expect(response.headers.get("ratelimit")).toMatch(/^"auth";r=\d+;t=\d+$/);
});

test("signing in with the old password while it is being replaced leaves no session", async () => {
  const email = await account("race@example.test");
  const { id } = await db.user.findUniqueOrThrow({ where: { email } });
  for (let round = 0; round < 5; round++) {
    await callRoute(forgot, { body: { email } });
    const token = await mailedToken(email, "reset-password");
    const jars = Array.from({ length: 4 }, () => new CookieJar());
    await Promise.all([
      ...jars.map((jar) => signInOverHttp(jar, email, round === 0 ? password : `ronde ${round - 1} van de test`)),
      callRoute(reset, { body: { token, password: `ronde ${round} van de test` } }),
    ]);
    expect(await db.session.count({ where: { userId: id, revokedAt: null } })).toBe(0);
    await db.token.updateMany({ where: { userId: id }, data: { createdAt: new Date(0) } });
  }
});
