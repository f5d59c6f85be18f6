import { expect, test } from "vitest";
import { GET as whoAmI } from "@/app/api/me/route";
import { linkUrl } from "@/domain/accounts/email-links";
import { resetPassword } from "@/domain/accounts/password";
import { TERMS_VERSION } from "@/domain/accounts/schema";
import { verifyEmail } from "@/domain/accounts/verification";
import type { Ctx } from "@/lib/actor";
import { db } from "@/lib/db";
import { safePath } from "@/lib/http/security/safe-path";
import { after, DAY_MS, MINUTE_MS } from "@/lib/time";
import { person } from "@/testing/fixtures/users";
import { mailedToken, signInOverHttp } from "@/testing/http/auth";
import { callRoute, sessionCookieOf } from "@/testing/http/call-route";
import { CookieJar } from "@/testing/http/cookie-jar";
import { POST as forgot } from "./forgot-password/route";
import { POST as resend } from "./resend/route";
import { POST as reset } from "./reset-password/route";
import { POST as signUp } from "./route";
import { POST as verify } from "./verify/route";

const password = "drie natte honden";
const visitorAt = (now: Date): Ctx => ({ actor: { kind: "visitor" }, now });
const form = (email: string, also: object = {}) => ({
  ...{ name: "Lotte Peeters", email, password, role: "OWNER", locale: "fr", acceptTerms: true },
  ...also,
});

async function newAccount(email: string, also: object = {}) {
  expect((await callRoute(signUp, { body: form(email, also) })).status).toBe(200);
  return db.user.findUniqueOrThrow({ where: { email }, include: { caregiver: true, emails: true, tokens: true } });
}

const statusAndBody = async (answer: ReturnType<typeof callRoute>) => {
  const { status, response } = await answer;
  response.headers.delete("x-request-id"); // each answer has its own
  // A new browser gets a name of its own, whatever the address.
  const headers = [...response.headers].map(([name, value]) => [name, value.replace(/(\.device=)[\w-]+/, "$1")]);
  return { status, body: await response.clone().text(), headers };
};

test("signing up keeps what was agreed to, hashes the password and mails one link", async () => {
  const user = await newAccount("Lotte@Example.test".toLowerCase());
  expect(user).toMatchObject({ role: "OWNER", locale: "fr", termsVersion: TERMS_VERSION, emailVerifiedAt: null });
  expect(user.termsAcceptedAt).toEqual(user.createdAt);
  expect(user.passwordHash).toMatch(/^\$argon2id\$/);
  expect(user.caregiver).toBeNull();
  expect(user.emails.map(({ template }) => template)).toEqual(["verify-address"]);
});

test("where somebody was going is in the emailed link, also when it is mailed again", async () => {
  const next = "/fr/book/0198c0de-0000-7000-8000-000000000000?service=DOG_WALKING&startsAt=2026-12-05T10:00&petCount=2";
  const email = "onderweg@example.test";
  const user = await newAccount(email, { next });
  expect(user.emails.map(({ facts }) => facts)).toMatchObject([{ next }]);
  const [token] = user.tokens;
  const link = new URL(linkUrl(token?.id ?? "", "VERIFY_EMAIL", "fr", next));
  expect(safePath(link.searchParams.get("next"), "")).toBe(next);
  await db.token.updateMany({ where: { userId: user.id }, data: { createdAt: new Date(0) } });
  expect((await callRoute(resend, { body: { email, next } })).status).toBe(200);
  const again = await db.email.findMany({ where: { userId: user.id } });
  expect(again.map(({ facts }) => facts)).toMatchObject([{ next }, { next }]);
});

test("a caregiver begins with a draft", async () => {
  expect((await newAccount("oppas@example.test", { role: "CAREGIVER" })).caregiver?.status).toBe("DRAFT");
});

test.each([
  { role: "ADMIN" },
  { acceptTerms: false },
  { emailVerifiedAt: "2026-01-01" },
  { id: "0198c0de-0000-7000-8000-000000000000" },
  { email: { not: "" } },
  { name: "https://evil.example" },
  { name: "<b>x</b>" },
  { password: "kort" },
])("signing up with %j is refused and changes nothing", async (odd) => {
  expect((await callRoute(signUp, { body: form("odd@example.test", odd) })).status).toBe(400);
  expect(await db.user.count({ where: { email: "odd@example.test" } })).toBe(0);
});

test("signing up, asking again and forgetting say the same for a known and an unknown address, to the byte", async () => {
  await newAccount("known@example.test");
  const answers = [
    [signUp, form("known@example.test"), form("unknown1@example.test")],
    [resend, { email: "known@example.test" }, { email: "unknown2@example.test" }],
    [forgot, { email: "known@example.test" }, { email: "unknown2@example.test" }],
  ] as const;
  for (const [handler, known, unknown] of answers)
    expect(await statusAndBody(callRoute(handler, { body: known }))).toEqual(
      await statusAndBody(callRoute(handler, { body: unknown })),
    );
  expect(await db.user.count({ where: { email: "unknown2@example.test" } })).toBe(0);
});

test("who signs up with a known address gets a mail to choose a new password, and the account stays as it was", async () => {
  const before = await newAccount("twice@example.test");
  await callRoute(signUp, { body: form("twice@example.test", { name: "Iemand Anders", role: "CAREGIVER" }) });
  const user = await db.user.findUniqueOrThrow({ where: { id: before.id }, include: { emails: true } });
  expect(user).toMatchObject({ name: "Lotte Peeters", role: "OWNER", passwordHash: before.passwordHash });
  expect(user.emails.map(({ template }) => template)).toEqual(["verify-address", "reset-password"]);
});

test("of five sign-ups at once with one address, one makes an account", async () => {
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => callRoute(signUp, { body: form("race@example.test") })),
  );
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
  expect(await db.user.count({ where: { email: "race@example.test" } })).toBe(1);
});

test("a link is mailed at most once a minute, however often it is asked for", async () => {
  const user = await newAccount("impatient@example.test");
  const ask = () => callRoute(resend, { body: { email: "impatient@example.test" } });
  await Promise.all([ask(), ask(), ask()]);
  expect(await db.token.count({ where: { userId: user.id } })).toBe(1);
  await db.token.updateMany({ where: { userId: user.id }, data: { createdAt: after(new Date(), -2 * MINUTE_MS) } });
  await Promise.all([ask(), ask(), ask()]);
  expect(await db.token.count({ where: { userId: user.id } })).toBe(2);
});

test("the link from the mail verifies the address once, and welcomes", async () => {
  const { id } = await newAccount("verify@example.test");
  const token = await mailedToken("verify@example.test", "verify-address");
  const answers = await Promise.all([1, 2, 3].map(() => callRoute(verify, { body: { token } })));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 400, 400]);
  expect(answers.find(({ status }) => status === 400)?.json.code).toBe("link_not_valid");
  const user = await db.user.findUniqueOrThrow({ where: { id }, include: { emails: true } });
  expect(user.emailVerifiedAt).not.toBeNull();
  expect(user.emails.filter(({ template }) => template === "welcome")).toHaveLength(1);
});

test("a link is good for its time and its purpose only, and nothing in our tables makes one", async () => {
  const { tokens, createdAt } = await newAccount("late@example.test");
  await callRoute(forgot, { body: { email: "late@example.test" } });
  const verifyToken = (await mailedToken("late@example.test", "verify-address")) ?? "";
  const resetToken = (await mailedToken("late@example.test", "reset-password")) ?? "";
  const late = await Promise.allSettled([
    verifyEmail(visitorAt(after(createdAt, DAY_MS + MINUTE_MS)), { token: verifyToken }),
    resetPassword(visitorAt(after(createdAt, 31 * MINUTE_MS)), { token: resetToken, password }),
  ]);
  for (const each of late) expect(each).toMatchObject({ status: "rejected", reason: { code: "link_not_valid" } });
  const forged = [resetToken, tokens[0]?.id, `${tokens[0]?.id}.`, `${verifyToken}x`, ".", "", "a.b", "é".repeat(90)];
  for (const token of forged) expect((await callRoute(verify, { body: { token } })).json.code).toBe("link_not_valid");
  const stored = JSON.stringify(await db.email.findMany()) + JSON.stringify(await db.token.findMany());
  for (const token of [verifyToken, resetToken]) expect(stored).not.toContain(token.split(".")[1]);
  expect((await callRoute(verify, { body: { token: verifyToken } })).status).toBe(200);
});

test("a new password signs everybody out, voids other links, verifies the address and resets the attempts", async () => {
  const { id } = await newAccount("reset@example.test");
  const cookie = await sessionCookieOf(id);
  expect((await callRoute(whoAmI, { headers: { cookie } })).json.user.id).toBe(id);
  await Promise.all(Array.from({ length: 12 }, () => signInOverHttp(new CookieJar(), "reset@example.test", "fout")));

  await callRoute(forgot, { body: { email: "reset@example.test" } });
  const first = await mailedToken("reset@example.test", "reset-password");
  await db.token.updateMany({ where: { userId: id }, data: { createdAt: after(new Date(), -2 * MINUTE_MS) } });
  await callRoute(forgot, { body: { email: "reset@example.test" } });
  const second = await mailedToken("reset@example.test", "reset-password");
  expect(second).not.toBe(first);

  const weak = await callRoute(reset, { body: { token: second, password: "wachtwoord123" } });
  expect(weak.json).toMatchObject({ code: "password_common", errors: [{ path: "password" }] });
  const fresh = "vier droge katten";
  const answers = await Promise.all([1, 2].map(() => callRoute(reset, { body: { token: second, password: fresh } })));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
  expect((await callRoute(reset, { body: { token: first, password: fresh } })).json.code).toBe("link_not_valid");

  expect((await callRoute(whoAmI, { headers: { cookie } })).json.user).toBeNull();
  expect((await signInOverHttp(new CookieJar(), "reset@example.test", password)).status).toBe(401);
  expect((await signInOverHttp(new CookieJar(), "reset@example.test", fresh)).status).toBe(200);
  expect((await db.user.findUniqueOrThrow({ where: { id } })).emailVerifiedAt).not.toBeNull();
});

test("a visitor learns nothing about an account", async () => {
  await person("OWNER");
  expect((await callRoute(whoAmI)).json).toEqual({ user: null });
});
