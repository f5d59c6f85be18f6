import { expect, test } from "vitest";
import { fromDatabaseError } from "@/lib/errors/database";
import { MailRefused } from "@/lib/mail";
import { describeError } from "./describe-error";

test.each(["daily_quota_exceeded", "rate_limit_exceeded", "invalid_from_address", "concurrent_idempotent_requests"])(
  "mail that was refused says why: %s",
  (code) => {
    expect(describeError(new MailRefused(code))).toMatchObject({ code, message: "mail was not taken" });
  },
);

test("codes of the database, of Prisma and of the network are reported, wherever a library puts them", () => {
  expect(describeError(Object.assign(new Error("x"), { code: "ECONNREFUSED" })).code).toBe("ECONNREFUSED");
  expect(describeError(Object.assign(new Error("x"), { code: "P2002" })).code).toBe("P2002");
  const cause = {
    originalCode: "23505",
    originalMessage: "Key (email)=(ada@example.test) already exists",
    kind: "postgres",
  };
  const described = describeError(new Error("x", { cause }));
  expect(described.cause).toEqual({ name: "object", code: "23505" });
  expect(JSON.stringify(described)).not.toContain("ada@");
});

test("what only looks like a code may be what somebody typed", () => {
  for (const code of ["ada@example.test", "0470 12 34 56", "sk_live_4242abcd", "a".repeat(61), "two words"])
    expect(describeError(Object.assign(new Error("x"), { code })).code, code).toBeUndefined();
});

test("a server that refuses how we connect is a wrong setting, not a database that is away", () => {
  const refused = Object.assign(new Error("unsupported startup parameter: statement_timeout"), { code: "08P01" });
  expect(fromDatabaseError(refused)).toBe(refused);
  expect(describeError(refused).code).toBe("08P01");
  const gone = Object.assign(new Error("connection failure"), { code: "08006" });
  expect(fromDatabaseError(gone)).toMatchObject({ code: "database_down" });
});
