import { expect, test } from "vitest";
import { guardScripts } from "./trusted-types";

type Rules = Parameters<NonNullable<Window["trustedTypes"]>["createPolicy"]>[1];

const rules = () => {
  const given: Rules[] = [];
  guardScripts({
    origin: "https://tailtribe.be",
    trustedTypes: { createPolicy: (name, policy) => given.push(policy) && name },
  });
  return given[0];
};

test.each(["/_next/static/chunks/abc.js", "https://tailtribe.be/_next/static/chunks/a-b.js?dpl=1", "/theme.js"])(
  "%s may be loaded",
  (address) => expect(rules()?.createScriptURL(address)).toBe(address),
);

test.each([
  ...["https://evil.example/_next/static/a.js", "//evil.example/_next/static/a.js", "data:text/javascript,alert(1)"],
  ...[
    "blob:https://tailtribe.be/x",
    "javascript:alert(1)",
    "/api/avatars/1",
    "/_next/static/../../api/me",
    "/other.js",
  ],
  ...[
    "https://tailtribe.be.evil.example/theme.js",
    "https://tailtribe.be@evil.example/theme.js",
    "\\\\evil.example/theme.js",
  ],
])("%s may not", (address) => expect(rules()?.createScriptURL(address)).toBeNull());

test("no text becomes markup but React's empty script element", () => {
  expect(rules()?.createHTML("<script></script>")).toBe("<script></script>");
  expect(rules()?.createHTML("<img src=x onerror=alert(1)>")).toBeNull();
});

test("a browser without Trusted Types goes on", () => expect(() => guardScripts({ origin: "x" })).not.toThrow());
