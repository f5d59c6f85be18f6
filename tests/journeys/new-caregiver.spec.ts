import { expect } from "@playwright/test";
import { ADMIN, newOwner, signedIn, test, visitor, words } from "./cast";
import { join } from "./door";
import { expectFaults, expectStillTyped, fillIn } from "./faults";
import { approve, findsInPoperinge } from "./office";
import { FAR_PLACE, uniqueName } from "./waiting-caregiver";
import { database, mailTo, site } from "./world";

const BIO =
  "Ik woon tussen de velden en wandel elke dag minstens twee uur, in alle weer. Honden gaan hier goed moe naar huis.";

test("a caregiver signs up, fills in five steps, is approved and found", async ({ browser }) => {
  const t = await words("nl");
  const name = uniqueName();
  const page = await visitor(browser);
  const main = page.locator("main");
  const email = await join(page, { locale: "nl", role: "CAREGIVER", name: `${name} Maes` });
  await page.waitForURL(/\/care$/);
  await expect(main).toContainText(t.careHome.notYet);

  await page.getByRole("link", { name: `${t.careHome.start}: ${t.care.parts.profile}` }).click();
  await page.waitForURL(/care\/profile/);
  await fillIn(page, { headline: "Kort", bio: BIO, postcode: "2712", city: FAR_PLACE.city });
  await page.getByRole("button", { name: t.care.saveNext }).click();
  await expectFaults(page, { headline: t.errors.too_short });
  await fillIn(page, { headline: "Rustige wandelaar in de Westhoek" });
  await page.getByRole("button", { name: t.care.saveNext }).click();
  await expectFaults(page, { postcode: t.errors.unknown_postcode });
  await fillIn(page, { postcode: FAR_PLACE.postcode });
  await page.getByRole("button", { name: t.care.saveNext }).click();

  // A price that cannot be is told beside its field, and nothing is offered yet.
  await page.waitForURL(/care\/services$/);
  const walks = t.services.DOG_WALKING.name;
  await page.getByRole("link", { name: t.careServices.addNamed.replace("{service}", walks) }).click();
  await page.waitForURL(/DOG_WALKING/);
  const listings = async () => {
    const { rows } = await database().query(
      `SELECT "priceCents" AS cents FROM "Listing" l JOIN "User" u ON u.id = l."caregiverId" WHERE u.email = $1`,
      [email],
    );
    return rows;
  };
  for (const [price, fault] of [
    ["", t.errors.required],
    ["vijftien", t.errors.invalid_type],
    ["0,99", t.errors.too_small],
    ["1.000,01", t.errors.too_big],
  ] as const) {
    await fillIn(page, { priceCents: price, halfHourCents: "9" });
    await page.getByRole("button", { name: t.careServices.save }).click();
    await expectFaults(page, { priceCents: fault });
    await expectStillTyped(page, { priceCents: price, halfHourCents: "9" });
  }
  expect(await listings()).toEqual([]);
  await fillIn(page, { priceCents: "15,50" });
  await page.getByRole("button", { name: t.careServices.save }).click();
  await expectFaults(page, { "sizes[]": t.errors.sizes_missing });
  await page.locator("input[name='sizes[]'][value=MEDIUM]").check();
  await page.getByRole("button", { name: t.careServices.save }).click();
  await page.waitForURL(/care\/services$/);
  expect(await listings()).toEqual([{ cents: 1550 }]);

  await page.getByRole("link", { name: t.care.nextStep.replace("{step}", t.care.parts.hours) }).click();
  await page.waitForURL(/care\/hours/);
  await page.getByRole("button", { name: t.careHours.addTo.replace("{day}", "maandag") }).click();
  await page.getByRole("button", { name: t.careHours.copyFrom.replace("{day}", "maandag") }).click();
  await page.getByRole("button", { name: t.careHours.copyDo }).click();
  await page.getByRole("button", { name: t.careHours.save }).click();

  await page.waitForURL(/care\/profile\/home/);
  await page.locator("input[name=homeType][value=HOUSE]").check();
  await fillIn(page, { experienceYears: "10", experience: "Tien jaar hond aan huis, ook angstige honden." });
  await page.getByRole("button", { name: t.care.saveNext }).click();

  // To Stripe, away half way, and on where it was left.
  await page.waitForURL(/payout-account/);
  await page.getByRole("button", { name: t.carePayout.none.action }).click();
  await page.waitForURL(/\/c\/onboarding\//);
  await page.getByRole("link", { name: "Later afwerken" }).click();
  await expect(main).toContainText(t.carePayout.backMore);
  await page.getByRole("button", { name: t.carePayout.more_needed.action }).click();
  await page.waitForURL(/\/c\/onboarding\//);
  await fillIn(page, { firstName: name, lastName: "Maes", day: "14", month: "5", year: "1990", iban: "BE62" });
  await page.locator("form button[type=submit]").click();
  await expect(page.locator("#iban-error")).toBeVisible();
  await fillIn(page, { iban: "BE62 5100 0754 7061" });
  await page.locator("form button[type=submit]").click();
  await expect(main).toContainText(t.carePayout.backReady);

  await main.getByRole("link", { name: t.care.toReview }).click();
  await page.getByRole("button", { name: t.careHome.submit }).click();
  await expect(main).toContainText(t.careHome.SUBMITTED.title);
  const owner = await newOwner(browser);
  await findsInPoperinge(owner.page, name, false);
  await approve(await signedIn(browser, ADMIN), name);
  await mailTo(email, /Goedgekeurd/);
  await (await findsInPoperinge(owner.page, name)).click();
  await expect(owner.page.getByRole("heading", { level: 1, name })).toBeVisible();
  await expect(owner.page.locator("main")).toContainText("15,50");
  await page.goto(`${site()}/nl/care`);
  await expect(main).toContainText(t.careHome.approvedText);
});
