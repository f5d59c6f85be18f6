import { expect, test } from "vitest";
import { safePath } from "@/lib/http/security/safe-path";
import { withNext } from "./with-next";

test("a path that is handed on keeps its query through sign-up, the emailed link and sign-in", () => {
  const next = "/nl/book/1?service=BOARDING&startsAt=2026-12-05T10:00&endsAt=2026-12-07T10:00&petCount=2";
  for (const page of ["/sign-up", "/nl/verify-email", "/nl/sign-in?done=verified"]) {
    const { searchParams } = new URL(withNext(page, next), "https://tailtribe.be");
    expect(safePath(searchParams.get("next"), "")).toBe(next);
  }
  expect(withNext("/sign-up", "")).toBe("/sign-up");
});
