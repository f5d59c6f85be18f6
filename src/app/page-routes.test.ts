import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { PAGE_ROUTES, pageRoute } from "./page-routes";

test("the list names every page there is, and no other", () => {
  const pages = readdirSync("src/app/[locale]", { recursive: true })
    .flatMap((path) => /^(.*)\bpage\.tsx$/.exec(`/${String(path)}`)?.[1] ?? [])
    .map((folder) => folder.replace(/\/\([^)]*\)/g, "").replace(/\/$/, ""));
  expect(pages.filter((route) => route !== "/[...rest]").toSorted()).toEqual(PAGE_ROUTES.toSorted());
});

test("a page that reads its query gives it back after signing in", () => {
  const pages = readdirSync("src/app/[locale]", { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith("page.tsx"))
    .map((path) => ({ path, source: readFileSync(`src/app/[locale]/${path}`, "utf8") }))
    .filter(({ source }) => source.includes("searchParams") && source.includes("pageCtx("));
  expect(pages.length).toBeGreaterThan(5);
  const forgetful = pages.filter(({ source }) => !/pageCtx\("\w+", `[^`]+`, (await searchParams|\w+)\)/.test(source));
  expect(forgetful.map(({ path }) => path)).toEqual(["(account)/book/[caregiverId]/page.tsx"]); // writes its own
});

test.each([
  ["/", "/"],
  ["/nl", "/[locale]"],
  ["/fr/?utm=x", "/[locale]"],
  ["/nl/search?place=Gent&page=2", "/[locale]/search"],
  ["/en/pets/new", "/[locale]/pets/new"],
  ["/en/pets/0192", "/[locale]/pets/[id]"],
  ["/nl/caregivers/caf%C3%A9/reviews/", "/[locale]/caregivers/[id]/reviews"],
  ["/nl/caregivers/a/b", "/[locale]/[...rest]"],
  ["/nl/wp-admin", "/[locale]/[...rest]"],
  ["/search", "/"],
  ["/de/anything", "/"],
  ["/apiary", "/"],
  ["/api", undefined],
  ["/api/me?x=1", undefined],
  ["/_next/static/chunks/a", undefined],
  ["/sitemap.xml", undefined],
  ["/nl/opengraph.png?x", undefined],
])("the route of %s is %s", (url, route) => expect(pageRoute(url)).toBe(route));
