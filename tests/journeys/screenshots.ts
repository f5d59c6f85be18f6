import { type Browser, expect, type Page } from "@playwright/test";
import { site } from "./support/env";
import { createUser, EMMA, signedIn, test, visitor } from "./support/fixtures";
import { PAGES, pathOf } from "./support/pages";

/*
 * Pictures of every page, for people to look at: `npm run screenshots`, or `npm run screenshots -- -g "/messages"` for
 * some. They land in test-results/screenshots as STATE/PAGE/LOCALE-THEME-WIDTH.png.
 */
const FOLDER = "test-results/screenshots";
const VIEWS = ["nl", "fr", "en"].flatMap((locale) =>
  (["light", "dark"] as const).flatMap((theme) => [390, 768, 1280].map((width) => ({ locale, theme, width }))),
);

const readerOf = (browser: Browser, who: string) =>
  who === "visitor"
    ? visitor(browser, { reducedMotion: "reduce" })
    : signedIn(browser, who, { reducedMotion: "reduce" });

/** Somebody who just signed up, where the reader of a page has lists that can be empty. */
async function newcomerLike(browser: Browser, who: string) {
  const { page } = await createUser(browser, who === EMMA ? "CAREGIVER" : "OWNER", "Noor Peeters");
  await page.emulateMedia({ reducedMotion: "reduce" });
  return page;
}

const STATES: Record<string, (browser: Browser, who: string) => Promise<Page>> = {
  filled: readerOf,
  empty: newcomerLike,
  /** What the page reads by itself never arrives. */
  async loading(browser, who) {
    const page = await readerOf(browser, who);
    await page.route("**/api/**", () => undefined);
    return page;
  },
  async failed(browser, who) {
    const page = await readerOf(browser, who);
    await page.route("**/api/**", (route) => route.abort());
    return page;
  },
};

/** Pages whose reader is somebody else's data, or nobody's: a newcomer has none of them. */
const hasNewcomer = (who: string, path: string) =>
  !["visitor", "admin@tailtribe.test"].includes(who) && !path.includes("[");

for (const [state, open] of Object.entries(STATES))
  for (const [who, paths] of Object.entries(PAGES))
    for (const path of paths)
      if (state !== "empty" || hasNewcomer(who, path))
        test(`${state} ${path || "/"}`, async ({ browser }) => {
          const address = await pathOf(path, await visitor(browser));
          const page = await open(browser, who);
          for (const { locale, theme, width } of VIEWS) {
            await page.emulateMedia({ colorScheme: theme });
            await page.setViewportSize({ width, height: 900 });
            const response = await page.goto(`${site()}/${locale}${address}`);
            expect(response?.status(), `${state} ${path}`).toBe(200);
            await page.evaluate(() => document.fonts.ready.then(() => undefined));
            const name = `${state}/${path.replace(/\W+/g, "_") || "home"}/${locale}-${theme}-${width}.png`;
            await page.screenshot({ path: `${FOLDER}/${name}`, fullPage: true });
          }
        });
