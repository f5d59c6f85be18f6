import { Secret, TOTP } from "otpauth";
import { afterEach, beforeEach, expect, test } from "vitest";
import { POST as resolveMovement } from "@/app/api/admin/balance-movements/route";
import { GET as adminBookings } from "@/app/api/admin/bookings/route";
import { POST as renewCodes } from "@/app/api/me/recovery-codes/route";
import { POST as stepUp } from "@/app/api/me/step-up/route";
import { POST as confirm } from "@/app/api/me/totp/confirm/route";
import { POST as remove } from "@/app/api/me/totp/remove/route";
import { POST as begin } from "@/app/api/me/totp/route";
import { hashNewPassword } from "@/domain/accounts/password-hash";
import { getSecondFactor } from "@/domain/accounts/second-factor/totp";
import { spendAppCode } from "@/domain/accounts/second-factor/use-code";
import { env } from "@/env";
import type { Role } from "@/lib/actor";
import { db } from "@/lib/db";
import { after, MINUTE_MS } from "@/lib/time";
import { person } from "@/testing/fixtures/users";
import { signInOverHttp } from "@/testing/http/auth";
import { callRoute } from "@/testing/http/call-route";
import { CookieJar } from "@/testing/http/cookie-jar";

const password = "een lange zin met spaties";
const HALF_MINUTE = MINUTE_MS / 2;

beforeEach(() => db.rateCount.deleteMany());
afterEach(() => {
  env.ADMIN_SECOND_FACTOR = "off";
});

/** Somebody who signed in, as a browser. */
async function signedIn(role: Role = "OWNER") {
  const who = await person(role);
  const { email } = await db.user.update({
    where: { id: who.id },
    data: { passwordHash: await hashNewPassword(password, "") },
  });
  const jar = new CookieJar();
  await signInOverHttp(jar, email ?? "", password);
  const post = async (handler: Parameters<typeof callRoute>[0], body: object, using = jar) =>
    callRoute(handler, { headers: { cookie: using.header }, body });
  return { ...who, email: email ?? "", jar, post };
}

/** The same with codes of an app switched on; `code(n)` is that of the nth half minute from now. */
async function withCodes(role: Role = "OWNER") {
  const who = await signedIn(role);
  expect((await who.post(begin, { password })).status).toBe(200);
  const factor = await getSecondFactor(who);
  if (factor.state !== "waiting") throw new Error(factor.state);
  const totp = new TOTP({ secret: Secret.fromBase32(factor.secret) });
  const code = (n: number) => totp.generate({ timestamp: Date.now() + n * HALF_MINUTE });
  const { json } = await who.post(confirm, { code: code(0) });
  return { ...who, code, recovery: json.codes as string[] };
}

const mails = async (userId: string) =>
  (await db.email.findMany({ where: { userId, template: "second-factor" }, orderBy: { createdAt: "asc" } })).map(
    ({ facts }) => (facts as { change: string }).change,
  );
const codeOf = ({ text }: { text: string }) => JSON.parse(text).code;

test("codes are asked for after the password, and only then", async () => {
  const { id, email, code, recovery } = await withCodes();
  expect(recovery).toHaveLength(10);
  expect(await mails(id)).toEqual(["totp-on"]);
  const browser = new CookieJar();
  expect(codeOf(await signInOverHttp(browser, email, "fout"))).toBe("wrong_credentials");
  expect(codeOf(await signInOverHttp(browser, email, "fout", { code: code(1) }))).toBe("wrong_credentials");
  expect(codeOf(await signInOverHttp(browser, email, password))).toBe("second_factor_needed");
  expect((await signInOverHttp(browser, email, password, { code: code(1) })).status).toBe(200);
});

test("a code of the app counts once, by its half minute", async () => {
  const { id, now } = await withCodes();
  const stored = await db.totp.findUniqueOrThrow({ where: { userId: id } });
  await db.totp.update({ where: { userId: id }, data: { lastStep: null } });
  const factor = await db.totp.findUniqueOrThrow({ where: { userId: id } });
  expect(factor.secret).toBe(stored.secret);
  const { totpOf } = await import("@/domain/accounts/second-factor/code-secret");
  const totp = totpOf(stored.secret);
  const at = (n: number) => totp?.generate({ timestamp: now.getTime() + n * HALF_MINUTE }) ?? "";
  const spend = (n: number) => spendAppCode(db, { actor: { kind: "visitor" }, now }, id, at(n));
  expect(await spend(2)).toBe(false);
  expect(await spend(0)).toBe(true);
  for (const used of [0, -1]) expect(await spend(used)).toBe(false);
  const together = await Promise.all(Array.from({ length: 8 }, () => spend(1)));
  expect(together.filter(Boolean)).toHaveLength(1);
});

test("a recovery code counts once, and each use is mailed", async () => {
  const { id, email, recovery } = await withCodes();
  const [first = ""] = recovery;
  const signIn = () =>
    signInOverHttp(new CookieJar(), email, password, { code: first.toLowerCase().replace("-", " ") });
  expect((await signIn()).status).toBe(200);
  expect((await signIn()).status).toBe(400);
  expect(await mails(id)).toEqual(["totp-on", "recovery-used"]);
  expect(await db.email.count({ where: { userId: id, facts: { path: ["left"], equals: 9 } } })).toBe(1);
});

test("of the database alone nobody makes codes, and no recovery code stands in it", async () => {
  const { id, recovery } = await withCodes();
  const rows = JSON.stringify([await db.totp.findMany(), await db.recoveryCode.findMany({ where: { userId: id } })]);
  for (const code of recovery) expect(rows).not.toContain(code.replaceAll("-", ""));
  const secret = env.NEXTAUTH_SECRET;
  env.NEXTAUTH_SECRET = "another-secret-0123456789-abcdefghij";
  expect(await spendAppCode(db, { actor: { kind: "visitor" }, now: new Date() }, id, "000000")).toBe(false);
  env.NEXTAUTH_SECRET = secret;
});

test("five wrong codes close the way for strangers; the owner's browser keeps its own", async () => {
  const { email, jar, code } = await withCodes();
  const strangers = new CookieJar();
  const guess = async () => codeOf(await signInOverHttp(strangers, email, password, { code: "000000" }));
  const outcomes = [];
  for (let i = 0; i < 6; i++) outcomes.push(await guess());
  expect(outcomes).toEqual([...Array(5).fill("wrong_code"), "too_many_tries"]);
  expect(codeOf(await signInOverHttp(new CookieJar(), email, password, { code: code(1) }))).toBe("too_many_tries");
  expect((await signInOverHttp(jar, email, password, { code: code(1) })).status).toBe(200);
});

test("codes go on and off for somebody who knows the password and has a code; everything is mailed", async () => {
  const { id, email, post, code, recovery } = await withCodes();
  expect((await post(begin, { password })).json.code).toBe("second_factor_on");
  expect((await post(confirm, { code: code(1) })).json.code).toBe("second_factor_on");
  const renewed = await post(renewCodes, { code: recovery[0] });
  expect(renewed.json.codes).toHaveLength(10);
  expect((await post(remove, { code: recovery[1] })).json.errors).toMatchObject([{ path: "code", code: "wrong_code" }]);
  expect((await post(remove, { code: code(1) })).status).toBe(200);
  expect(await mails(id)).toEqual(["totp-on", "recovery-used", "recovery-renewed", "totp-off"]);
  expect((await signInOverHttp(new CookieJar(), email, password)).status).toBe(200);
  expect((await post(begin, { password: "fout" })).json.errors).toMatchObject([{ code: "wrong_password" }]);
});

const movement = { id: "txn_nowhere", account: "fees", reason: "Kosten van de bank." };

test("an admin without a second factor does nothing where one is required", async () => {
  const { post, jar } = await signedIn("ADMIN");
  const read = () => callRoute(adminBookings, { headers: { cookie: jar.header } });
  expect((await read()).status).toBe(200);
  env.ADMIN_SECOND_FACTOR = "required";
  expect([(await read()).json.code, (await post(resolveMovement, movement)).json.code]).toEqual(
    Array(2).fill("second_factor_missing"),
  );
});

test("an admin gives the second factor again for money; it holds for ten minutes, in that session alone", async () => {
  env.ADMIN_SECOND_FACTOR = "required";
  const { id, email, jar, post, code, recovery } = await withCodes("ADMIN");
  expect((await post(resolveMovement, movement)).status).toBe(404);
  const other = new CookieJar();
  await signInOverHttp(other, email, password, { code: recovery[0] ?? "" });
  await db.session.updateMany({
    where: { userId: id, device: { not: null } },
    data: { provenAt: after(new Date(), -10 * MINUTE_MS) },
  });
  expect((await post(resolveMovement, movement)).json).toMatchObject({ status: 403, code: "prove_again" });
  expect((await callRoute(adminBookings, { headers: { cookie: jar.header } })).status).toBe(200);
  expect((await post(stepUp, { code: "000000" })).json.errors).toMatchObject([{ code: "wrong_code" }]);
  expect((await post(stepUp, { code: code(1) })).status).toBe(200);
  expect((await post(resolveMovement, movement)).status).toBe(404);
  expect((await post(resolveMovement, movement, other)).json.code).toBe("prove_again");
  expect(await db.auditLog.count({ where: { actorId: id, action: "account.totp-on" } })).toBe(1);
});

test("everything that moves money, takes or gives rights, or opens a personal file asks for it", async () => {
  const { ROUTES } = await import("@/generated/routes");
  const { operationsOf } = await import("@/lib/openapi/operations");
  const sensitive =
    /\/(proposals\/\[id\]\/\w+|refund|decide|cancel|settle-refund|retry-refund|release|balance-movements|suspend|restore|erase|link)$/;
  const admins = operationsOf(ROUTES).filter(({ method, handler }) => handler.spec?.as === "ADMIN" && method !== "GET");
  const asks = admins.filter(({ handler }) => handler.spec && "stepUp" in handler.spec && handler.spec.stepUp);
  expect(asks.map(({ path }) => path).sort()).toEqual(
    admins
      .map(({ path }) => path)
      .filter((path) => sensitive.test(path))
      .sort(),
  );
});
