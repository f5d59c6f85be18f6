import { expect, type Page } from "@playwright/test";

/**
 * What every form promises when it was filled in wrongly: its summary has focus, leads to each field in turn, and each
 * field says what is wrong with it in words that are tied to it. `faults` is the sentence per name, in the form's order.
 */
export async function expectFieldErrors(page: Page, errors: Record<string, string>) {
  const summary = page.locator("form [role=alert]:visible");
  await expect(summary).toBeFocused();
  const containing = (text: string) => new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  await expect(summary.getByRole("listitem")).toHaveText(Object.values(errors).map(containing));
  for (const [index, [name, sentence]] of Object.entries(errors).entries()) {
    const control = page.locator(`form [name="${name}"]`).first();
    const isGroup = name.endsWith("[]") || (await control.getAttribute("type")) === "radio";
    const group = page.locator("form fieldset").filter({ has: page.locator(`[name="${name}"]`) });
    const target = isGroup ? group.last() : control;
    await expect(target, name).toHaveAccessibleDescription(containing(sentence));
    await summary.getByRole("link").nth(index).click();
    await expect(target.and(page.locator(":focus-within")), `the summary leads to ${name}`).toBeVisible();
  }
}

/** Nothing of what was typed is lost. */
export async function expectInputPreserved(page: Page, values: Record<string, string>) {
  for (const [name, value] of Object.entries(values))
    await expect(page.locator(`form [name="${name}"]`).first()).toHaveValue(value);
}

/** Types into the controls of these names. */
export async function fillFields(page: Page, values: Record<string, string>) {
  for (const [name, value] of Object.entries(values)) await page.locator(`form [name="${name}"]`).first().fill(value);
}
