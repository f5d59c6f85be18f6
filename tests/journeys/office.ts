import { expect, type Page } from "@playwright/test";
import { words } from "./cast";
import { FAR_PLACE } from "./waiting-caregiver";
import { site } from "./world";

/** An admin walks from the overview to the file of a caregiver who waits. */
export async function fileOf(admin: Page, firstName: string) {
  const t = await words("nl");
  await admin.goto(`${site()}/nl/admin`);
  await admin.getByRole("link", { name: t.adminHome.caregivers }).click();
  await admin.waitForURL(/admin\/caregivers/);
  await admin.locator("main").getByRole("link", { name: firstName }).click();
  await expect(admin.getByRole("heading", { level: 1, name: firstName })).toBeVisible();
}

/** And approves them. */
export async function approve(admin: Page, firstName: string) {
  const { adminCaregivers: t } = await words("nl");
  await fileOf(admin, firstName);
  await admin.getByRole("button", { name: t.approve }).click();
  await admin.locator("dialog[open]").getByRole("button", { name: t.approve }).click();
  await expect(admin.locator("main").getByText(t.status.APPROVED, { exact: true })).toBeVisible();
}

/** Somebody looks for a dog walker in Poperinge, until this caregiver is there; or sees that they are not. */
export async function findsInPoperinge(page: Page, firstName: string, isThere = true) {
  const name = page.locator("main article").getByRole("link", { name: firstName });
  await expect(async () => {
    await page.goto(`${site()}/nl/search?place=${FAR_PLACE.postcode}&service=DOG_WALKING`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(name).toHaveCount(isThere ? 1 : 0, { timeout: 3_000 });
  }).toPass();
  return name;
}
