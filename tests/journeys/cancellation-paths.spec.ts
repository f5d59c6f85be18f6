import { expect } from "@playwright/test";
import {
  cron,
  database,
  expectBooksBalanced,
  hoursUntilStart,
  shiftIntoPast,
  site,
  stripeControl,
  untilQueueIdle,
  waitForEmail,
} from "./support/env";
import { createWalk, expectStatus, messages, openCheckout, paidWalk, payByCard, test } from "./support/fixtures";

test("the caregiver declines with a reason, and the owner reads it", async ({ browser }) => {
  const { owner, caregiver, id } = await createWalk(browser, false);
  const t = await messages("nl");
  await caregiver.goto(`${site()}/nl/bookings/${id}`);
  await caregiver.getByRole("button", { name: t.booking.decline.button }).first().click();
  await caregiver.locator("dialog[open] input[name=reason][value=AWAY]").check();
  await caregiver.locator("dialog[open] button[type=submit]").click();
  await expectStatus(owner.page, id, t.status.DECLINED);
  await expect(owner.page.locator("main")).toContainText(t.booking.decline.reasons.AWAY);
  await waitForEmail(owner.email, /./);
});

test("nobody answers: the request expires", async ({ browser }) => {
  const { owner, id } = await createWalk(browser, false);
  await shiftIntoPast(id, 24 * 4);
  await cron("expire");
  await expectStatus(owner.page, id, (await messages("nl")).status.EXPIRED);
});

test("nobody pays: the booking lapses and the place is free", async ({ browser }) => {
  const { owner, id } = await createWalk(browser);
  await shiftIntoPast(id, 25);
  await cron("expire");
  await expectStatus(owner.page, id, (await messages("nl")).status.EXPIRED);
  const { rows } = await database().query(`SELECT id FROM "TakenPlace" WHERE "bookingId" = $1`, [id]);
  expect(rows).toEqual([]);
});

for (const [name, hoursBefore, back] of [
  ["100 %", 200, "€ 14,00"],
  ["50 %", 5, "€ 7,00"],
  ["0 %", -0.5, "€ 0,00"],
] as const)
  test(`the owner cancels and gets ${name} back, shown before`, async ({ browser }) => {
    const { owner, id } = await paidWalk(browser);
    const t = await messages("nl");
    const minutes = Math.round(((await hoursUntilStart(id)) - hoursBefore) * 60);
    await database().query(
      `UPDATE "Booking" SET "startsAt" = "startsAt" - make_interval(mins => $2), "endsAt" = "endsAt" - make_interval(mins => $2), "fullRefundUntil" = "fullRefundUntil" - make_interval(mins => $2) WHERE id = $1`,
      [id, minutes],
    );
    await owner.page.goto(`${site()}/nl/bookings/${id}`);
    await owner.page.getByRole("button", { name: t.booking.cancel.button }).click();
    const dialog = owner.page.locator("dialog[open]");
    await expect(dialog).toContainText(back.replace(" ", "\u00a0"));
    await dialog
      .getByRole("button", { name: /terug|annuleren/i })
      .last()
      .click();
    await expectStatus(owner.page, id, t.status.CANCELLED);
    await untilQueueIdle();
    const { rows } = await database().query(
      `SELECT coalesce(sum("amountCents"), 0)::int AS cents FROM "Refund" WHERE "bookingId" = $1`,
      [id],
    );
    expect(rows[0].cents).toBe({ "100 %": 1400, "50 %": 700, "0 %": 0 }[name]);
    await expectBooksBalanced();
  });

test("a declined card, then a refused and an approved 3-D Secure", async ({ browser }) => {
  const { owner, id } = await createWalk(browser);
  const { page } = owner;
  await openCheckout(page, id);
  await payByCard(page, "4000000000000002");
  await expect(page.locator("button[name=method][value=card]"), "the checkout stays open").toBeVisible();
  await payByCard(page, "4000002500003155");
  await page.locator("button[name=answer][value=refuse]").click();
  await expect(page.locator("button[name=method][value=card]")).toBeVisible();
  await expectStatus(page, id, (await messages("nl")).status.ACCEPTED);
  await openCheckout(page, id);
  await payByCard(page, "4000002500003155");
  await page.locator("button[name=answer][value=approve]").click();
  await page.waitForURL(/\/bookings\//);
  await expectStatus(page, id, (await messages("nl")).status.PAID);
  await expectBooksBalanced();
});

test("Bancontact that the bank confirms later", async ({ browser }) => {
  const { owner, id } = await createWalk(browser);
  const { page } = owner;
  const t = await messages("nl");
  await openCheckout(page, id);
  const email = page.locator("input[name=email]");
  if (await email.count()) await email.fill("noor@example.test");
  await page.locator("button[name=method][value=bancontact]").click();
  await page.locator("button[name=answer][value=later]").click();
  await page.waitForURL(/\/bookings\//);
  await untilQueueIdle();
  await page.goto(`${site()}/nl/bookings/${id}`);
  await expect(page.locator("main")).toContainText(t.booking.owner.processing.title);
  const control = stripeControl();
  const { data } = await (await fetch(`${control}/objects/payment_intent`)).json();
  const intent = data.find(({ metadata }: { metadata: { bookingId?: string } }) => metadata.bookingId === id);
  const headers = { "content-type": "application/json" };
  const body = JSON.stringify({ outcome: "succeed" });
  const settled = await fetch(`${control}/payment_intents/${intent.id}/settle`, { method: "POST", headers, body });
  expect(settled.status).toBe(200);
  await expectStatus(page, id, t.status.PAID);
  await expectBooksBalanced();
});
