import { afterEach, expect, it } from "vitest";
import { hashNewPassword } from "@/domain/accounts/password-hash";
import { forceBreakerOpen, resetBreaker } from "@/lib/circuit-breaker";
import { db } from "@/lib/db";
import { person } from "@/testing/fixtures/users";
import { signInOverHttp } from "@/testing/http/auth";
import { CookieJar } from "@/testing/http/cookie-jar";

afterEach(() => resetBreaker("database"));

it("signing in while the database's breaker is open says when to try again", async () => {
  const { id } = await person("OWNER");
  const passwordHash = await hashNewPassword("wandelen-in-gent", "nobody@example.test");
  const { email } = await db.user.update({ where: { id }, data: { passwordHash } });
  forceBreakerOpen("database");
  const { status, response, text } = await signInOverHttp(new CookieJar(), email ?? "", "wandelen-in-gent");
  expect(JSON.parse(text)).toMatchObject({ status, code: "database_down" });
  expect(status).toBe(503);
  expect(Number(response.headers.get("retry-after"))).toBeGreaterThan(0);
});
