import { expect } from "@playwright/test";
import { DEMO_PASSWORD } from "../../prisma/seed/demo-accounts";
import { site } from "./support/env";
import { findEmmaId, messages, test, visitor } from "./support/fixtures";

test("a visitor keeps a caregiver on the way through sign-in, writes a note, removes her and takes that back", async ({
  browser,
}) => {
  const t = await messages("nl");
  const page = await visitor(browser);
  const emma = await findEmmaId(page);
  await page.goto(`${site()}/nl/caregivers/${emma}`);
  await page.getByRole("link", { name: t.caregiver.keep.replace("{name}", "Emma V.") }).click();
  await page.getByLabel(t.signIn.email).fill("sofie@tailtribe.test");
  await page.getByLabel(t.signIn.password, { exact: true }).fill(DEMO_PASSWORD);
  await page.getByRole("button", { name: t.signIn.submit }).click();
  await page.waitForURL(`**/nl/caregivers/${emma}`);
  const heart = page.getByRole("button", { name: t.caregiver.keep.replace("{name}", "Emma V.") });
  await expect(heart).toHaveAttribute("aria-pressed", "true");

  await page.goto(`${site()}/nl/favourites`);
  const item = page.getByRole("listitem").filter({ hasText: "Emma V." });
  await item.getByText(t.favourites.item.write).click();
  await item.getByLabel(t.favourites.item.note).fill("Heeft een tuin.");
  await item.getByRole("button", { name: t.favourites.item.save }).click();
  await expect(item.getByText("Heeft een tuin.").first()).toBeVisible();
  await item.getByRole("button", { name: t.favourites.item.removeOf.replace("{name}", "Emma V.") }).click();
  await expect(item).toContainText(t.favourites.item.removed.replace("{name}", "Emma V."));
  await item.getByRole("button", { name: t.favourites.item.undo }).click();
  await item.getByLabel(t.favourites.compare).check();
  await page.getByRole("button", { name: t.favourites.compareChosen }).click();
  await expect(page.getByRole("table")).toContainText("Emma V.");
});
