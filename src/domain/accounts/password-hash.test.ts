import { expect, test } from "vitest";
import { AppError } from "@/lib/errors";
import { hashNewPassword, verifyPassword } from "./password-hash";

const codeOf = (password: string) =>
  hashNewPassword(password, "lotte@example.test").catch((error) => (error instanceof AppError ? error.code : error));

test.each([
  ["kort", "password_short"],
  ["🐕🐈🐇🐎🐑", "password_short"],
  ["x".repeat(201), "password_long"],
  ["Lotte@Example.test", "password_is_email"],
  ["Wachtwoord123", "password_common"],
  ["wachtwoord!!!", "password_common"],
  ["AZERTYUIOP", "password_common"],
  ["aaaaaaaaaaaa", "password_common"],
])("%s is refused: %s", async (password, code) => expect(await codeOf(password)).toBe(code));

test("a hash is Argon2id at OWASP's cost, salted, and fits its own password only", async () => {
  const [one, two] = await Promise.all([codeOf("drie natte honden"), codeOf("drie natte honden")]);
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(one).not.toBe(two);
  expect(await verifyPassword(one, "drie natte honden")).toBe(true);
  expect(await verifyPassword(one, "drie natte Honden")).toBe(false);
  expect(await verifyPassword(null, "drie natte honden")).toBe(false);
});

test("an accent typed in two ways is one password", async () => {
  expect(await verifyPassword(await codeOf("trois hivers à la côte"), "trois hivers à la côte".normalize("NFD"))).toBe(
    true,
  );
});
