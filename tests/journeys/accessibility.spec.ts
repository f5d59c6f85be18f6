import { readdirSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { runSeed, sample } from "../../src/testing/repetitions";
import { database, site } from "./support/env";
import { ADMIN, EMMA, findEmmaId, signedIn, test, visitor } from "./support/fixtures";

const OWNER = "lotte@tailtribe.test";

/** Every page.tsx and who reads it; a page that is missing here fails the first test. */
const pages: Record<string, string[]> = {
  visitor: [
    ...[
      "",
      "/search",
      "/caregivers/[id]",
      "/caregivers/[id]/reviews",
      "/sign-in",
      "/sign-up",
      "/verify-email",
      "/forgot-password",
      "/reset-password",
    ],
    ...[
      "/terms",
      "/privacy",
      "/off-leash",
      "/developers",
      "/dev/ui",
      "/help",
      "/help/[topic]",
      "/contact",
      "/compare",
      "/unsubscribe",
    ],
  ],
  [OWNER]: [
    "/messages",
    "/messages/[id]",
    "/messages/new",
    "/favourites",
    "/favourites/new",
    "/saved-searches",
    "/saved-searches/new",
    "/notices",
    "/notices/settings",
    "/bookings",
    "/bookings/[id]",
    "/book/[caregiverId]",
    "/pets",
    "/pets/new",
    "/pets/[id]",
    "/account",
  ],
  [EMMA]: [
    ...[
      "/care",
      "/care/bookings",
      "/care/profile",
      "/care/profile/home",
      "/care/profile/photos",
      "/care/services",
      "/care/services/[service]",
      "/care/hours",
    ],
    ...["/care/payout-account", "/care/earnings"],
  ],
  [ADMIN]: [
    "/admin",
    "/admin/caregivers",
    "/admin/caregivers/[id]",
    "/admin/bookings",
    "/admin/bookings/[id]",
    "/admin/complaints",
    "/admin/jobs",
    "/admin/system",
    "/admin/monitoring",
    "/admin/audit",
    "/admin/search",
    "/admin/suspense",
    "/admin/support",
    "/admin/statistics",
    "/admin/words",
    "/admin/reports",
  ],
};

test("the list below has every page of the site", () => {
  const found = readdirSync("src/app/[locale]", { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith("page.tsx"))
    .filter((path) => !path.includes("[...rest]")) // the page that says there is none
    .map((path) => `/${path}`.replace(/\/page\.tsx$/, "").replace(/\/\([^)]+\)/g, ""));
  expect(Object.values(pages).flat().sort()).toEqual(found.sort());
});

const selectId = async (sql: string, values: string[] = []) =>
  (await database().query(sql, values)).rows[0].id as string;

/** A real address for a page with a name in brackets. */
async function pathOf(path: string, page: Page) {
  const caregiver = await findEmmaId(page);
  const values: Record<string, () => Promise<string> | string> = {
    "/caregivers/[id]": () => `/caregivers/${caregiver}`,
    "/caregivers/[id]/reviews": () => `/caregivers/${caregiver}/reviews`,
    "/book/[caregiverId]": () => `/book/${caregiver}`,
    "/bookings/[id]": async () =>
      `/bookings/${await selectId(`SELECT b.id FROM "Booking" b JOIN "User" u ON u.id = b."ownerId" WHERE u.email = $1 AND b.status = 'COMPLETED' LIMIT 1`, [OWNER])}`,
    "/messages/[id]": async () =>
      `/messages/${await selectId(`SELECT t.id FROM "Thread" t JOIN "User" u ON u.id = t."ownerId" WHERE u.email = $1 LIMIT 1`, [OWNER])}`,
    "/messages/new": async () =>
      `/messages/new?caregiver=${await selectId(`SELECT c."userId" AS id FROM "Caregiver" c WHERE c.status = 'APPROVED' AND NOT EXISTS (SELECT 1 FROM "Thread" t JOIN "User" u ON u.id = t."ownerId" WHERE u.email = $1 AND t."caregiverId" = c."userId") LIMIT 1`, [OWNER])}`,
    "/compare": () => `/compare?id=${caregiver}`,
    "/saved-searches/new": () => "/saved-searches/new?place=Gent&service=DOG_WALKING",
    // The address has no sign of where the reader comes from, as after a sign-in.
    "/favourites/new": () => `/favourites/new?caregiver=${caregiver}`,
    "/pets/[id]": async () =>
      `/pets/${await selectId(`SELECT p.id FROM "Pet" p JOIN "User" u ON u.id = p."ownerId" WHERE u.email = $1 LIMIT 1`, [OWNER])}`,
    "/help/[topic]": () => "/help/faq",
    "/care/services/[service]": () => "/care/services/DOG_WALKING",
    "/admin/caregivers/[id]": async () =>
      `/admin/caregivers/${await selectId(`SELECT "userId" AS id FROM "Caregiver" WHERE status = 'SUBMITTED' LIMIT 1`)}`,
    "/admin/bookings/[id]": async () =>
      `/admin/bookings/${await selectId(`SELECT id FROM "Booking" WHERE status = 'COMPLETED' LIMIT 1`)}`,
  };
  return (await values[path]?.()) ?? path;
}

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

for (const [who, paths] of Object.entries(pages))
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
