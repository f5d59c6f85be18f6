import { expect, test, vi } from "vitest";
import * as robots from "./robots";
import * as sitemap from "./sitemap";

vi.mock("@/env", () => ({ env: { NEXT_PUBLIC_APP_URL: "https://running.example" } }));

test("robots and sitemap name the host that runs, not the one that built", () => {
  expect([robots.dynamic, sitemap.dynamic]).toEqual(["force-dynamic", "force-dynamic"]);
  expect(robots.default().sitemap).toBe("https://running.example/sitemap.xml");
  expect(sitemap.default().every(({ url }) => url.startsWith("https://running.example/"))).toBe(true);
});
