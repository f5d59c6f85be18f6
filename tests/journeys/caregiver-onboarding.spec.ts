import { expect } from "@playwright/test";
import { approveCaregiver, expectInSearch, REMOTE_PLACE, uniqueFirstName } from "./support/caregiver-review";
import { database, site, waitForEmail } from "./support/env";
import { ADMIN, createOwner, messages, signedIn, test, visitor } from "./support/fixtures";
import { expectFieldErrors, expectInputPreserved, fillFields } from "./support/forms";
import { signUpByForm } from "./support/sign-in";

const BIO =
  "Ik woon tussen de velden en wandel elke dag minstens twee uur, in alle weer. Honden gaan hier goed moe naar huis.";

test("a caregiver signs up, fills in five steps, is approved and found", async ({ browser }) => {
  const t = await messages("nl");
  const name = uniqueFirstName();
  const page = await visitor(browser);
  const main = page.locator("main");
  const email = await signUpByForm(page, { locale: "nl", role: "CAREGIVER", name: `${name} Maes` });
  await page.waitForURL(/\/care$/);
  await expect(main).toContainText(t.careHome.notYet);

  await page.getByRole("link", { name: `${t.careHome.start}: ${t.care.parts.profile}` }).click();
  await page.waitForURL(/care\/profile/);
  const contact = { street: "Grote Markt 1", phone: "0470 12 34 56" };
  await fillFields(page, { headline: "Kort", bio: BIO, ...contact, postcode: "2712", city: REMOTE_PLACE.city });
  await page.getByRole("button", { name: t.care.saveNext }).click();
  await expectFieldErrors(page, { headline: t.errors.too_short.replace("{min}", "10") });
  await fillFields(page, { headline: "Rustige wandelaar in de Westhoek" });
  await page.getByRole("button", { name: t.care.saveNext }).click();
  await expectFieldErrors(page, { postcode: t.errors.unknown_postcode });
  await fillFields(page, REMOTE_PLACE);
  await page.getByRole("button", { name: t.care.saveNext }).click();

  // An invalid price shows its error beside the field, and nothing is offered yet.
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
    ["vijftien", t.errors.invalid_amount],
    ["0,99", t.errors.amount_low.replace("{minCents}", "€\u00a01")],
    ["1.000,01", t.errors.amount_high.replace("{maxCents}", "€\u00a01.000")],
  ] as const) {
    await fillFields(page, { priceCents: price, halfHourCents: "9" });
    await page.getByRole("button", { name: t.careServices.save }).click();
    await expectFieldErrors(page, { priceCents: fault });
    await expectInputPreserved(page, { priceCents: price, halfHourCents: "9" });
  }
  expect(await listings()).toEqual([]);
  await fillFields(page, { priceCents: "15,50" });
  await page.getByRole("button", { name: t.careServices.save }).click();
  await expectFieldErrors(page, { "sizes[]": t.errors.sizes_missing });
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
  await fillFields(page, { experienceYears: "10", experience: "Tien jaar hond aan huis, ook angstige honden." });
  await page.getByRole("button", { name: t.care.saveNext }).click();

  // To Stripe, away half way, and on where it was left.
  await page.waitForURL(/payout-account/);
  await page.getByRole("button", { name: t.carePayout.none.action }).click();
  await page.waitForURL(/\/c\/onboarding\//);
  await page.getByRole("link", { name: "Later afwerken" }).click();
  await expect(main).toContainText(t.carePayout.backMore);
  await page.getByRole("button", { name: t.carePayout.more_needed.action }).click();
  await page.waitForURL(/\/c\/onboarding\//);
  await fillFields(page, { firstName: name, lastName: "Maes", day: "14", month: "5", year: "1990", iban: "BE62" });
  await page.locator("form button[type=submit]").click();
  await expect(page.locator("#iban-error")).toBeVisible();
  await fillFields(page, { iban: "BE62 5100 0754 7061" });
  await page.locator("form button[type=submit]").click();
  await expect(main).toContainText(t.carePayout.backReady);

  await main.getByRole("link", { name: t.care.toReview }).click();
  await page.getByRole("button", { name: t.careHome.submit }).click();
  await expect(main).toContainText(t.careHome.SUBMITTED.title);
  const owner = await createOwner(browser);
  await expectInSearch(owner.page, name, false);
  await approveCaregiver(await signedIn(browser, ADMIN), name);
  await waitForEmail(email, /Goedgekeurd/);
  await (await expectInSearch(owner.page, name)).click();
  await expect(owner.page.getByRole("heading", { level: 1, name })).toBeVisible();
  await expect(owner.page.locator("main")).toContainText("15,50");
  await page.goto(`${site()}/nl/care`);
  await expect(main).toContainText(t.careHome.approvedText);
});
