import { NextRequest } from "next/server";
import { expect, test, vi } from "vitest";
import { readReviewCursor } from "@/domain/caregivers/public-profile";
import { AppError, invalidField } from "@/lib/errors";
import { fromDatabaseError } from "@/lib/errors/database";
import { encodeCursor } from "@/lib/keyset";
import { orNotFound } from "@/lib/page";
import { proxy } from "./proxy";

vi.hoisted(() => {
  process.env.VERCEL = "1";
});

const ask = (path: string) => proxy(new NextRequest(`http://localhost:3000${path}`));

test.each(["/nl/privacy", "/fr/caregivers/0199a000-0000-7000-8000-000000000001", "/nl/search"])(
  "where no server of ours sends %s, its scripts carry a nonce",
  (path) => expect(ask(path).headers.get("content-security-policy")).toMatch(/script-src 'self' 'nonce-[\w+/=]{24}'/),
);

test.each([
  "/nl/search?place=%00&species=CAT",
  "/nl/search?pl%00ace=x&species=CAT",
  "/nl/search?place=%ED%A0%80%00&species=CAT",
])("%s goes on without what no database can take", (path) =>
  expect(ask(path).headers.get("location")).toBe("http://localhost:3000/nl/search?species=CAT"),
);

test("a year that no calendar has is no cursor", () => {
  const cursor = encodeCursor("after 0000-01-01T00:00:00Z 0199a000-0000-7000-8000-000000000001");
  expect(() => readReviewCursor(cursor)).toThrow(expect.objectContaining({ code: "invalid_cursor" }));
});

test.each(["22007", "22008", "22021", "22P02", "22003"])("%s of the database is a wrong value, not a bug", (code) => {
  const error = fromDatabaseError(Object.assign(new Error("date/time field value out of range"), { code }));
  expect(error).toMatchObject({ kind: "invalid", code: "bad_value" });
});

test("a page whose address holds a wrong value does not exist", async () => {
  for (const error of [invalidField("cursor", "invalid_cursor", "x"), Object.assign(new Error("x"), { code: "22008" })])
    await expect(orNotFound(Promise.reject(error))).rejects.toMatchObject({ digest: expect.stringContaining("404") });
  const busy = new AppError("unavailable", "busy", "x");
  await expect(orNotFound(Promise.reject(busy))).rejects.toBe(busy);
});
