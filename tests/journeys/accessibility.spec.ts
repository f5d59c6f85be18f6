import { readdirSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
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
    ...["/terms", "/privacy", "/off-leash", "/developers", "/dev/ui"],
  ],
  [OWNER]: ["/bookings", "/bookings/[id]", "/book/[caregiverId]", "/pets", "/pets/new", "/pets/[id]", "/account"],
  [EMMA]: [
    ...[
      "/care",
      "/care/bookings",
      "/care/profile",
      "/care/profile/home",
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
    "/pets/[id]": async () =>
      `/pets/${await selectId(`SELECT p.id FROM "Pet" p JOIN "User" u ON u.id = p."ownerId" WHERE u.email = $1 LIMIT 1`, [OWNER])}`,
    "/care/services/[service]": () => "/care/services/DOG_WALKING",
    "/admin/caregivers/[id]": async () =>
      `/admin/caregivers/${await selectId(`SELECT "userId" AS id FROM "Caregiver" WHERE status = 'SUBMITTED' LIMIT 1`)}`,
    "/admin/bookings/[id]": async () =>
      `/admin/bookings/${await selectId(`SELECT id FROM "Booking" WHERE status = 'COMPLETED' LIMIT 1`)}`,
  };
  return (await values[path]?.()) ?? path;
}

/** What axe finds wrong; of the rules only these, where some are named. */
async function findings(page: Page, where: string, rules?: string[]) {
  const axe = new AxeBuilder({ page });
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze();
  return violations.map(({ id, nodes }) => `${where} ${id}: ${nodes.map(({ target }) => target).join(" ")}`);
}

/** The other theme has other colours; all else is the same page. */
const COLOR_RULES = ["color-contrast", "link-in-text-block"];

for (const [who, paths] of Object.entries(pages))
  test(`no barrier for anyone on the pages of ${who}, light or dark`, async ({ browser }) => {
    const options = { colorScheme: "light", reducedMotion: "reduce" } as const;
    const page = await (who === "visitor" ? visitor(browser, options) : signedIn(browser, who, options));
    const found: string[] = [];
    for (const path of paths) {
      await page.emulateMedia({ colorScheme: "light" });
      const response = await page.goto(`${site()}/nl${await pathOf(path, page)}`);
      expect(response?.status(), path).toBe(200);
      await page.waitForLoadState("networkidle");
      found.push(...(await findings(page, `light ${path}`)));
      await page.emulateMedia({ colorScheme: "dark" });
      // No colour half-way between two.
      await page.waitForFunction(() => document.getAnimations().length === 0);
      found.push(...(await findings(page, `dark ${path}`, COLOR_RULES)));
    }
    expect(found).toEqual([]);
  });
