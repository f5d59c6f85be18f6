import { hash, verify } from "@node-rs/argon2";
import { expect, test, vi } from "vitest";
import { db } from "@/lib/db";
import { signInOverHttp } from "@/testing/http/auth";
import { callRoute } from "@/testing/http/call-route";
import { CookieJar } from "@/testing/http/cookie-jar";
import { POST as forgot } from "./forgot-password/route";
import { POST as resend } from "./resend/route";
import { POST as signUp } from "./route";

// The real hasher, with its calls counted.
vi.mock("@node-rs/argon2", { spy: true });

const password = "drie natte honden";
const form = (email: string) => ({ name: "Lotte", email, password, role: "OWNER", locale: "nl", acceptTerms: true });

/** How often a call hashed, and its whole response: what a stranger could see or time. */
async function seen(run: () => Promise<{ status: number; response: Response }>) {
  vi.mocked(hash).mockClear();
  vi.mocked(verify).mockClear();
  const { status, response } = await run();
  const headers = [...response.headers].filter(([name]) => !/^(x-request-id|ratelimit|set-cookie)/.test(name));
  const hashed = vi.mocked(hash).mock.calls.length + vi.mocked(verify).mock.calls.length;
  return {
    status,
    headers,
    cookies: response.headers.getSetCookie().length,
    body: await response.clone().text(),
    hashed,
  };
}

test("signing in asks the hasher as often for nobody as for somebody, and says the same to the byte", async () => {
  await callRoute(signUp, { body: form("somebody@example.test") });
  await callRoute(signUp, { body: form("google@example.test") });
  await db.user.update({ where: { email: "google@example.test" }, data: { passwordHash: null } });
  const [somebody, ...others] = [
    await seen(() => signInOverHttp(new CookieJar(), "somebody@example.test", "een ander wachtwoord")),
    await seen(() => signInOverHttp(new CookieJar(), "nobody@example.test", "een ander wachtwoord")),
    await seen(() => signInOverHttp(new CookieJar(), "google@example.test", "een ander wachtwoord")),
  ];
  expect(somebody).toMatchObject({ status: 401, hashed: 1, cookies: 0 });
  for (const other of others) expect(other).toEqual(somebody);
});

test("signing up, asking again and forgetting ask it as often, and say the same to the byte", async () => {
  await callRoute(signUp, { body: form("known@example.test") });
  const forms = [
    [signUp, form("known@example.test"), form("unknown@example.test"), 1],
    [resend, { email: "known@example.test" }, { email: "unknown-too@example.test" }, 0],
    [forgot, { email: "known@example.test" }, { email: "unknown-too@example.test" }, 0],
  ] as const;
  for (const [handler, known, unknown, hashed] of forms) {
    const forKnown = await seen(() => callRoute(handler, { body: known }));
    expect(forKnown).toMatchObject({ status: 200, hashed });
    expect(await seen(() => callRoute(handler, { body: unknown }))).toEqual(forKnown);
  }
});
