import { expect, test } from "vitest";
import { avatarSvg } from "./avatar";

test("the same person always has the same face, another person another one", () => {
  expect(avatarSvg("lotte")).toBe(avatarSvg("lotte"));
  expect(avatarSvg("lotte")).not.toBe(avatarSvg("jan"));
});

test("a seed is never written into the drawing", () => {
  expect(avatarSvg(`"><script>alert(1)</script>`)).not.toContain("alert(1)");
  expect(avatarSvg("")).toMatch(/^<svg .*<\/svg>$/s);
});
