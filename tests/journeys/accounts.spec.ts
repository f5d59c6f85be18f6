import { randomUUID } from "node:crypto";
import { expect } from "@playwright/test";
import { site } from "./support/env";
import { createUser, messages, signedIn, test, visitor } from "./support/fixtures";
import { newEmail, signIn, submitSignIn, tokenLinkFor } from "./support/sign-in";

test("who forgot a password chooses a new one by mail; old sessions and the old password are dead", async ({
  browser,
}) => {
  const t = await messages("nl");
  const { page: old, email } = await createUser(browser, "OWNER", "Noor Peeters");
  const page = await visitor(browser);
  await page.goto(`${site()}/nl/sign-in`);
  await page.getByRole("link", { name: t.signIn.forgot }).click();
  await page.waitForURL(/forgot-password/);
  for (const address of [newEmail(), email]) {
    await page.locator("input[name=email]").fill(address);
    await page.getByRole("button", { name: t.forgotPassword.submit }).click();
    await expect(page.getByText(t.forgotPassword.done), "the same words for anybody").toBeVisible();
    await page.reload();
  }
  const link = await tokenLinkFor(email, /wachtwoord/i);
  await page.goto(link);
  await page.locator("input[name=password]").fill("kort");
  await page.getByRole("button", { name: t.resetPassword.submit }).click();
  await expect(page.locator("form [role=alert]")).toBeFocused();
  const password = randomUUID();
  await page.locator("input[name=password]").fill(password);
  await page.getByRole("button", { name: t.resetPassword.submit }).click();
  await expect(page.getByText(t.signIn.reset)).toBeVisible();

  await old.goto(`${site()}/nl/account`);
  await expect(old, "the old session must sign in again").toHaveURL(/sign-in/);
  await submitSignIn(page, email);
  await expect(page.locator("form [role=alert]")).toContainText(t.errors.wrong_credentials);
  await signIn(page, email, password);
  await page.goto(link);
  await page.locator("input[name=password]").fill(randomUUID());
  await page.getByRole("button", { name: t.resetPassword.submit }).click();
  await expect(page.locator("form [role=alert]"), "a link works once").toContainText(t.errors.link_not_valid);
});

test("signing out everywhere ends the other browser at its next request", async ({ browser }) => {
  const t = await messages("nl");
  const { page: here, email } = await createUser(browser, "OWNER", "Noor Peeters");
  const there = await signedIn(browser, email);
  await there.goto(`${site()}/nl/pets`);
  await expect(there.getByRole("heading", { name: t.pets.title })).toBeVisible();
  await here.goto(`${site()}/nl/account`);
  await here.getByRole("button", { name: t.account.everywhere }).click();
  await here.locator("dialog[open]").getByRole("button", { name: t.account.everywhereYes }).click();
  await expect(here).toHaveURL(/sign-in/);
  const pet = { name: "Bas", species: "CAT" };
  const refused = await there.request.post(`${site()}/api/pets`, { data: pet, headers: { origin: site() } });
  expect(refused.status()).toBe(401);
  await there.reload();
  await expect(there).toHaveURL(/sign-in\?next=/);
  await signIn(there, email);
  await expect(there, "and back to where they were").toHaveURL(/\/pets$/);
});

test("a wrong password gets the same response as an unknown address; without keys there is no Google", async ({
  browser,
}) => {
  const t = await messages("nl");
  const { email } = await createUser(browser, "OWNER", "Noor Peeters");
  const page = await visitor(browser);
  const said: string[] = [];
  for (const address of [email, newEmail()]) {
    await page.goto(`${site()}/nl/sign-in`);
    await expect(page.getByText("Google")).toHaveCount(0);
    await submitSignIn(page, address, "niet mijn wachtwoord");
    const summary = page.locator("form [role=alert]");
    await expect(summary).toBeFocused();
    said.push(await summary.innerText());
    await expect(page.locator("input[name=email]")).toHaveValue(address);
  }
  expect(said[0]).toContain(t.errors.wrong_credentials);
  expect(said[1]).toBe(said[0]);
});
