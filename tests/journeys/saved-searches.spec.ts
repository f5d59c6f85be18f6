import { expect } from "@playwright/test";
import { site } from "./support/env";
import { createOwner, messages, test } from "./support/fixtures";

test("an owner saves a search with its filters, switches its mails off, and reads the notices of their account", async ({
  browser,
}) => {
  const t = await messages("nl");
  const { page } = await createOwner(browser);
  await page.goto(`${site()}/nl/search?place=Gent&service=DOG_WALKING`);
  await page.getByRole("link", { name: t.search.save }).click();
  await page.getByLabel(t.savedSearches.name).fill("Wandelen in Gent");
  await page.getByRole("button", { name: t.savedSearches.save, exact: true }).click();
  await page.waitForURL("**/nl/saved-searches");
  const item = page.getByRole("listitem").filter({ hasText: "Wandelen in Gent" });
  await expect(item).toContainText(t.savedSearches.alertsOn);
  await item.getByRole("button", { name: t.savedSearches.switchOff }).click();
  await expect(item).toContainText(t.savedSearches.alertsOff);
  await item.getByRole("link", { name: t.savedSearches.open }).click();
  await page.waitForURL(/service=DOG_WALKING/);

  await page.goto(`${site()}/nl/notices`);
  const unread = page.getByRole("button", { name: new RegExp(t.notices.row.markRead) });
  await expect(unread.first()).toBeVisible();
  await page.getByRole("button", { name: t.notices.readAll }).click();
  await expect(unread).toHaveCount(0);
});
