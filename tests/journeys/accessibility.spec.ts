import { readdirSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { runSeed, sample } from "../../src/testing/repetitions";
import { database, site } from "./support/env";
import { signedIn, test, visitor } from "./support/fixtures";
import { PAGES, pathOf } from "./support/pages";

test("the list of pages has every page of the site", () => {
  const found = readdirSync("src/app/[locale]", { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith("page.tsx"))
    .filter((path) => !path.includes("[...rest]")) // the page that says there is none
    .map((path) => `/${path}`.replace(/\/page\.tsx$/, "").replace(/\/\([^)]+\)/g, ""));
  expect(Object.values(PAGES).flat().sort()).toEqual(found.sort());
});

/** What axe finds wrong. It need not describe what it finds right, and no other page has to put its results together. */
async function findings(page: Page, where: string) {
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${where} ${id}: ${nodes.map(({ target }) => target).join(" ")}`);
}

/** Every way to see a page. Each page is seen in one of them, another one in each run; in the deep tests in all. */
const VIEWS = (["light", "dark"] as const).flatMap((colorScheme) =>
  ["nl", "fr", "en"].flatMap((locale) => [1280, 390].map((width) => ({ colorScheme, locale, width }))),
);

/** First names of people and names of pets, as pages show them. */
async function knownNames() {
  const { rows } = await database().query(
    `SELECT DISTINCT split_part(name, ' ', 1) AS name FROM "User" WHERE length(name) > 2 UNION SELECT name FROM "Pet"`,
  );
  return rows.map(({ name }) => String(name)).filter((name) => /^\p{L}+$/u.test(name));
}

/** How many pixels a page is too wide for a phone once every name on it is 60 characters without a space. */
async function overflowWithLongNames(page: Page, names: string[]) {
  await page.setViewportSize({ width: 390, height: 844 });
  const overflow = await page.evaluate((known) => {
    const pattern = new RegExp(`(?<!\\p{L})(${known.join("|")})(?!\\p{L})`, "gu");
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode())
      node.textContent = (node.textContent ?? "").replace(pattern, "W".repeat(60));
    return document.documentElement.scrollWidth - document.documentElement.clientWidth;
  }, names);
  await page.setViewportSize({ width: 1280, height: 720 });
  return overflow;
}

/** What paper would show of a page besides its content, and whether it would be dark. */
async function wrongOnPaper(page: Page) {
  await page.emulateMedia({ media: "print" });
  const wrong = await page.evaluate(() => [
    ...[...document.querySelectorAll("nav, header:has([href='#main']), footer, button, dialog")]
      .filter((element) => element.getClientRects().length > 0)
      .map(({ localName }) => localName),
    ...(getComputedStyle(document.documentElement).colorScheme === "light" ? [] : ["dark"]),
  ]);
  await page.emulateMedia({ media: "screen" });
  return wrong;
}

for (const [who, paths] of Object.entries(PAGES))
  test(`no barrier for anyone on the pages of ${who}, nor on paper or with long names`, async ({ browser }) => {
    const options = { reducedMotion: "reduce" } as const;
    const page = await (who === "visitor" ? visitor(browser, options) : signedIn(browser, who, options));
    const found: string[] = [];
    const names = await knownNames();
    for (const [index, path] of paths.entries()) {
      const address = await pathOf(path, page);
      for (const { colorScheme, locale, width } of sample(VIEWS, 1, runSeed() + index)) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 900 });
        const response = await page.goto(`${site()}/${locale}${address}`);
        expect(response?.status(), path).toBe(200);
        await page.waitForLoadState("networkidle");
        found.push(...(await findings(page, `${path} in ${locale}, ${colorScheme}, ${width} px:`)));
      }
      found.push(...(await wrongOnPaper(page)).map((what) => `paper ${path} ${what}`));
      const overflow = await overflowWithLongNames(page, names);
      if (overflow > 0) found.push(`narrow ${path} is ${overflow} px too wide`);
    }
    expect(found).toEqual([]);
  });
