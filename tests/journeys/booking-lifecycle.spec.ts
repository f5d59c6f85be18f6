import { expect } from "@playwright/test";
import { sample } from "../../src/testing/repetitions";
import { cron, database, expectBooksBalanced, shiftIntoPast, site, untilQueueIdle, waitForEmail } from "./support/env";
import {
  EMMA,
  expectStatus,
  freeTimeSlot,
  messages,
  openCheckout,
  payByCard,
  signedIn,
  test,
  visitor,
} from "./support/fixtures";
import { signUpByForm } from "./support/sign-in";

const SIZES = { desktop: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } };

const STORIES = [
  ["nl", "desktop"],
  ["nl", "phone"],
  ["fr", "desktop"],
  ["en", "phone"],
] as const;

/** The main story in one language, another one in each run: from a stranger on the home page to two reviews and a payout. */
for (const [locale, size] of sample(STORIES, 1))
  test(`the whole life of a booking in ${locale} on a ${size}`, async ({ browser }) => {
    const t = await messages(locale);
    const device = { viewport: SIZES[size], locale: `${locale}-BE` };
    const visiting = await visitor(browser, device);

    // A visitor looks for somebody, and chooses Emma and a time.
    await visiting.goto(`${site()}/${locale}`);
    await visiting.locator("input[name=place]").first().fill("Gent");
    await visiting.locator("select[name=service]").first().selectOption("DOG_WALKING");
    await visiting.locator("form[action*='/search'] button[type=submit]").first().click();
    await visiting
      .getByRole("link", { name: /Emma V\./ })
      .first()
      .click();
    const startsAt = freeTimeSlot(90);
    await visiting.locator("[name=startsAt]").fill(startsAt);
    await expect(visiting.locator("main [aria-live]").first()).toContainText("14");
    await visiting.locator("form[action*='/book/'] button[type=submit]").click();

    // Signing up, on a phone with the mail on another device, ends on that request; the dog is added on the way.
    await visiting.getByRole("link", { name: t.signIn.signUp }).click();
    await visiting.waitForURL(/sign-up/);
    const otherDevice = size === "phone" ? await visitor(browser, device) : undefined;
    await signUpByForm(visiting, { locale, role: "OWNER", name: "Noor Peeters", otherDevice });
    const page = otherDevice ?? visiting;
    await expect(page.locator("[name=startsAt]")).toHaveValue(startsAt);
    await page.locator("main a[href*='/pets/new?']").click();
    await expect(page.locator("[name=species]")).toHaveValue("DOG");
    await page.locator("[name=name]").fill("Bas");
    await page.locator("input[name=size][value=MEDIUM]").check();
    await page.locator("main button[type=submit]").click();

    // She asks Emma for a walk; the total comes from the server.
    await expect(page.locator("input[name='petIds[]']")).toBeChecked();
    await expect(page.locator("[name=startsAt]")).toHaveValue(startsAt);
    for (const [name, value] of Object.entries({
      street: "Kouter 1",
      phone: "0470 44 55 66",
      postcode: "9000",
      city: "Gent",
    }))
      await page.locator(`[name='contact.${name}']`).fill(value);
    await page.locator("[name='emergency.name']").fill("Oma Rita");
    await page.locator("[name='emergency.phone']").fill("0470 11 22 33");
    await expect(page.locator("main")).toContainText("14,00".replace(",", locale === "en" ? "." : ","));
    await page.getByRole("button", { name: t.book.submit }).click();
    await page.waitForURL(/\/bookings\/[0-9a-f-]{36}/);
    const id = /bookings\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? "";

    // Emma says yes in Dutch; Noor pays on Stripe's page.
    const nl = await messages("nl");
    const caregiver = await signedIn(browser, EMMA, { viewport: SIZES[size] });
    await caregiver.goto(`${site()}/nl/bookings/${id}`);
    await expect(caregiver.locator("main")).not.toContainText(/0470|Kouter/);
    await caregiver.getByRole("button", { name: nl.booking.caregiver.accept.button }).click();
    await caregiver.getByRole("button", { name: nl.booking.caregiver.accept.yes }).click();
    await expectStatus(caregiver, id, nl.status.ACCEPTED);
    await openCheckout(page, id, locale);
    await payByCard(page, "4242424242424242");
    await page.waitForURL(/\/bookings\//);
    await expectStatus(page, id, t.status.PAID, locale);
    await expectStatus(caregiver, id, nl.status.PAID);
    await expect(caregiver.locator("main")).toContainText("Oma Rita");

    // The care passes, the money goes out, both write what they thought.
    await shiftIntoPast(id, 24 * 400);
    await cron("expire");
    await expectStatus(page, id, t.status.COMPLETED, locale);
    await database().query(
      `UPDATE "Booking" SET "endsAt" = now() - interval '50 hours', "startsAt" = now() - interval '51 hours', "payoutEligibleAt" = now() - interval '2 hours' WHERE id = $1`,
      [id],
    );
    await cron("payouts");
    await untilQueueIdle();
    for (const [who, language] of [
      [page, locale],
      [caregiver, "nl"],
    ] as const) {
      await who.goto(`${site()}/${language}/bookings/${id}`);
      await who.locator("label", { has: who.locator("input[name=rating][value='5']") }).click();
      await who.locator("textarea[name=comment]").fill("Alles liep zoals afgesproken, dankjewel.");
      await who
        .locator("form", { has: who.locator("textarea[name=comment]") })
        .locator("button[type=submit]")
        .click();
      await expect(who.locator("textarea[name=comment]")).toHaveCount(0);
    }
    const { rows } = await database().query(
      `SELECT t.status, t."amountCents", count(r.id)::int AS reviews FROM "Transfer" t JOIN "Review" r ON r."bookingId" = t."bookingId" AND r."shownAt" IS NOT NULL WHERE t."bookingId" = $1 GROUP BY t.id`,
      [id],
    );
    expect(rows).toEqual([{ status: "SUCCEEDED", amountCents: 1120, reviews: 2 }]);
    await waitForEmail(EMMA, /./);
    await expectBooksBalanced();
  });
