import { expect } from "@playwright/test";
import { DEMO_PASSWORD } from "../../prisma/seed/demo-accounts";
import { database, expectBooksBalanced, site } from "./support/env";
import {
  completeWalk,
  createUser,
  createWalk,
  expectStatus,
  findEmmaId,
  freeTimeSlot,
  messages,
  openCheckout,
  payByCard,
  test,
  visitor,
} from "./support/fixtures";
import { expectFieldErrors, expectInputPreserved, fillFields } from "./support/forms";
import { newEmail } from "./support/sign-in";

const count = async (table: string, where: string, value: string) => {
  const { rows } = await database().query(`SELECT count(*)::int AS n FROM "${table}" WHERE ${where} = $1`, [value]);
  return rows[0].n as number;
};

test("a wrong sign-up is corrected field by field", async ({ browser }) => {
  const t = await messages("nl");
  const page = await visitor(browser);
  const email = newEmail();
  const submit = page.getByRole("button", { name: t.signUp.submit });
  await page.goto(`${site()}/nl/sign-up`);
  await fillFields(page, { name: "N", email: "noor@", password: "kort" });
  await submit.click();
  await expectFieldErrors(page, {
    name: t.fieldErrors.name.too_short.replace("{min}", "2"),
    email: t.fieldErrors.email.invalid_email,
    password: t.fieldErrors.password.too_short.replace("{min}", "10"),
    acceptTerms: t.fieldErrors.acceptTerms.required_check,
  });
  await expectInputPreserved(page, { name: "N", email: "noor@", password: "kort" });
  await fillFields(page, { name: "Noor Peeters", email, password: "wachtwoord123" });
  await page.locator("input[name=acceptTerms]").check();
  await submit.click();
  await expectFieldErrors(page, { password: t.errors.password_common });
  await expectInputPreserved(page, { name: "Noor Peeters", email });
  expect(await count("User", "email", email)).toBe(0);
  await fillFields(page, { password: DEMO_PASSWORD });
  await submit.click();
  await page.waitForURL(/verify-email/);
  expect(await count("User", "email", email)).toBe(1);
});

test("a pet and a request filled in wrongly; a double click asks once", async ({ browser }) => {
  const t = await messages("nl");
  const { page, email } = await createUser(browser, "OWNER", "Noor Peeters");
  const ownerId = (await database().query(`SELECT id FROM "User" WHERE email = $1`, [email])).rows[0].id;
  const wish = `/nl/book/${await findEmmaId(page)}?service=DOG_WALKING&minutes=60`;
  await page.goto(`${site()}/nl/pets/new?next=${encodeURIComponent(wish)}`);
  const save = page.getByRole("button", { name: t.pets.save });
  await fillFields(page, { birthYear: "vorig jaar", notes: "Bang van vuurwerk." });
  await save.click();
  await expectFieldErrors(page, {
    name: t.fieldErrors.name.required,
    species: t.fieldErrors.species.required_choice,
    birthYear: t.fieldErrors.birthYear.invalid_format,
  });
  await fillFields(page, { name: "Bas", birthYear: "2099" });
  await page.locator("[name=species]").selectOption("DOG");
  await page.locator("input[name=size][value=MEDIUM]").check();
  await save.click();
  await expectFieldErrors(page, { birthYear: t.errors.birth_year_ahead });
  await expectInputPreserved(page, { name: "Bas", species: "DOG", birthYear: "2099", notes: "Bang van vuurwerk." });
  expect(await count("Pet", `"ownerId"`, ownerId)).toBe(0);
  await fillFields(page, { birthYear: "2020" });
  await save.click();

  // On to the request that waited for the pet.
  await page.waitForURL(/\/book\//);
  const ask = page.getByRole("button", { name: t.book.submit });
  const startsAt = freeTimeSlot(210);
  const contact = { "contact.street": "Kouter 1", "contact.postcode": "9000", "contact.city": "Gent" };
  await fillFields(page, { ...contact, "contact.phone": "0470 44 55 66", "emergency.name": "O", message: "Tot dan!" });
  await ask.click();
  await expectFieldErrors(page, {
    startsAt: t.fieldErrors.startsAt.required,
    "emergency.name": t.fieldErrors.name.too_short.replace("{min}", "2"),
    "emergency.phone": t.fieldErrors.phone.required,
  });
  const wrong = { startsAt: startsAt.replace(/T.*/, "T03:00"), "emergency.phone": "nul" };
  await fillFields(page, { ...wrong, "emergency.name": "Oma Rita" });
  await page.locator("input[name='petIds[]']").uncheck();
  await ask.click();
  await expectFieldErrors(page, {
    "petIds[]": t.fieldErrors.petIds.too_few,
    "emergency.phone": t.fieldErrors.phone.invalid_format,
  });
  await page.locator("input[name='petIds[]']").check();
  await fillFields(page, { "emergency.phone": "0470 11 22 33" });
  const total = page.locator("[name=seenTotalCents]");
  await expect(total, "there is no price at that hour").toHaveValue("0");
  await ask.click();
  await expect(page.locator("form [role=alert]:visible")).toContainText(t.errors.outside_hours);
  await expectInputPreserved(page, { startsAt: wrong.startsAt, "emergency.name": "Oma Rita", message: "Tot dan!" });
  expect(await count("Booking", `"ownerId"`, ownerId)).toBe(0);
  await fillFields(page, { startsAt });
  await expect(total).toHaveValue(/^[1-9]/);
  await ask.dblclick();
  await page.waitForURL(/\/bookings\/[0-9a-f-]{36}/);
  await expect(page.locator("main").getByText(t.status.PENDING, { exact: true }).first()).toBeVisible();
  expect(await count("Booking", `"ownerId"`, ownerId)).toBe(1);
});

test("reload and back after paying change nothing; a wrong review is corrected", async ({ browser }) => {
  const t = await messages("nl");
  const { owner, id } = await createWalk(browser);
  const { page } = owner;
  const checkout = await openCheckout(page, id);
  await payByCard(page, "4242424242424242");
  await page.waitForURL(/\/bookings\//);
  await page.reload();
  await expect(page.locator("main")).toContainText(t.booking.checkout.paidTitle);
  await page.goto(checkout);
  await expect(page.locator("main h1")).toBeVisible();
  await expect(page.locator("button[name=method]"), "the checkout takes no second payment").toHaveCount(0);
  await page.goBack();
  await expectStatus(page, id, t.status.PAID);
  await completeWalk(id);
  await page.goto(`${site()}/nl/bookings/${id}`);
  const send = page.getByRole("button", { name: t.booking.review.submit });
  await fillFields(page, { comment: "Goed" });
  await send.click();
  await expectFieldErrors(page, {
    rating: t.fieldErrors.rating.required_choice,
    comment: t.errors.too_short.replace("{min}", "10"),
  });
  await expectInputPreserved(page, { comment: "Goed" });
  expect(await count("Review", `"bookingId"`, id)).toBe(0);
  await page.locator("label", { has: page.locator("input[name=rating][value='4']") }).click();
  await fillFields(page, { comment: "Goed gewandeld, op tijd terug." });
  await send.dblclick();
  await expect(page.locator("main").getByText("Goed gewandeld, op tijd terug.")).toBeVisible();
  expect(await count("Review", `"bookingId"`, id)).toBe(1);
  expect(await count("Payment", `"bookingId"`, id)).toBe(1);
  await expectBooksBalanced();
});
