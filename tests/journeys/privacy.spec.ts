import { expect } from "@playwright/test";
import { DEMO_PASSWORD } from "../../prisma/seed/demo-accounts";
import { database, site } from "./support/env";
import { createUser, messages, test } from "./support/fixtures";

test("somebody takes their data along, agrees to changed terms, plans the erasure and keeps the account", async ({
  browser,
}) => {
  const t = await messages("nl");
  const { page, email } = await createUser(browser, "OWNER", "Noor Peeters");
  await page.goto(`${site()}/nl/account`);
  await page.getByRole("link", { name: t.myData.link, exact: true }).click();
  await expect(page.getByText(t.myData.copy.none)).toBeVisible();
  await page.getByRole("button", { name: t.myData.copy.ask }).click();
  await expect(page.getByRole("status").getByText(/kopie/)).not.toContainText(t.myData.copy.none);
  const fetchLink = page.getByRole("link", { name: t.myData.copy.download });
  await expect(async () => {
    await page.reload();
    await expect(fetchLink).toBeVisible({ timeout: 1_000 });
  }).toPass();
  const copy = await (await page.request.get(`${site()}${await fetchLink.getAttribute("href")}`)).json();
  expect(copy.data.account).toMatchObject([{ email, name: "Noor Peeters" }]);

  await database().query(`UPDATE "User" SET "termsVersion" = '2020-01' WHERE email = $1`, [email]);
  await page.goto(`${site()}/nl/pets`);
  await expect(page.getByRole("heading", { name: t.myData.agree.title })).toBeVisible();
  await page.getByRole("button", { name: t.myData.agree.submit }).click();
  await expect(
    page.getByRole("heading", { name: t.pets.title, level: 1 }),
    "the page that was asked for",
  ).toBeVisible();

  await page.goto(`${site()}/nl/account/privacy`);
  await page.locator("#erase input[name=password]").fill(DEMO_PASSWORD);
  await page.getByRole("button", { name: t.myData.erase.submit }).click();
  await expect(page.locator("#erase").getByRole("button", { name: t.myData.erase.stop })).toBeVisible();
  await page.goto(`${site()}/nl/bookings`);
  await page.getByRole("button", { name: t.myData.erase.stop }).click();
  await expect(page.getByRole("button", { name: t.myData.erase.stop })).toHaveCount(0);

  const kept = [
    ...(await page.context().cookies()).map(({ name }) => name.replace("__Host-", "")),
    ...(await page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)])),
  ];
  await page.goto(`${site()}/nl/help/cookies`);
  const named = (await page.locator("table code").allInnerTexts()).map((name) => name.replace("…", ""));
  expect(kept.length).toBeGreaterThan(2);
  expect(kept.filter((name) => !named.some((each) => name.startsWith(each)))).toEqual([]);
});
