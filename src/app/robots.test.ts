import { expect, test, vi } from "vitest";
import * as security from "./.well-known/security.txt/route";
import * as robots from "./robots";
import * as sitemap from "./sitemap";

vi.mock("@/env", () => ({ env: { NEXT_PUBLIC_APP_URL: "https://running.example" } }));

test("robots and sitemap name the host that runs, not the one that built", () => {
  expect([robots.dynamic, sitemap.dynamic]).toEqual(["force-dynamic", "force-dynamic"]);
  expect(robots.default().sitemap).toBe("https://running.example/sitemap.xml");
  expect(sitemap.default().every(({ url }) => url.startsWith("https://running.example/"))).toBe(true);
});

test("security.txt names a contact, and is valid on any day it is read", async () => {
  expect(security.dynamic).toBe("force-dynamic");
  vi.useFakeTimers({ now: new Date("2031-02-03T04:05:06Z") });
  const response = security.GET();
  vi.useRealTimers();
  expect(response.headers.get("content-type")).toBe("text/plain; charset=utf-8");
  expect((await response.text()).split("\n")).toEqual([
    "Contact: mailto:security@tailtribe.be",
    "Expires: 2031-08-02T04:05:06.000Z",
    "Preferred-Languages: nl, fr, en",
    "Canonical: https://running.example/.well-known/security.txt",
    "",
  ]);
});
