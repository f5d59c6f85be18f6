import { expect, test } from "vitest";
import { safePath, withQuery } from "@/lib/http/security/safe-path";
import { withNext } from "./with-next";

test("a path that is handed on keeps its query through sign-up, the emailed link and sign-in", () => {
  const next = "/nl/book/1?service=BOARDING&startsAt=2026-12-05T10:00&endsAt=2026-12-07T10:00&petCount=2";
  for (const page of ["/sign-up", "/nl/verify-email", "/nl/sign-in?done=verified"]) {
    const { searchParams } = new URL(withNext(page, next), "https://tailtribe.be");
    expect(safePath(searchParams.get("next"), "")).toBe(next);
  }
  expect(withNext("/sign-up", "")).toBe("/sign-up");
});

test("a page is come back to with its query, repeated and empty values too", () => {
  expect(withQuery("/nl/bookings", {})).toBe("/nl/bookings");
  const path = withQuery("/nl/search", { q: "l’Olivier & co", show: ["a", "b"], none: undefined });
  expect(safePath(path, "")).toBe(path);
  expect([...new URL(path, "https://tailtribe.be").searchParams]).toEqual([
    ["q", "l’Olivier & co"],
    ["show", "a"],
    ["show", "b"],
  ]);
});
