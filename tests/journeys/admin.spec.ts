import { expect, type Page } from "@playwright/test";
import {
  approveCaregiver,
  expectInSearch,
  openCaregiverReview,
  submittedCaregiver,
  uniqueFirstName,
} from "./support/caregiver-review";
import { database, expectBooksBalanced, site, untilQueueIdle, waitForEmail } from "./support/env";
import { ADMIN, completeWalk, EMMA, messages, paidWalk, signedIn, test, visitor } from "./support/fixtures";
import { expectFieldErrors, expectInputPreserved } from "./support/forms";

const euros = (text: string) => `€\u00a0${text}`;

/** What stands beside a word in the list of who pays what. */
const shareOf = (page: Page, term: string) =>
  page.locator("dialog[open] dl > div").filter({ hasText: term }).locator("dd");

async function refundsOf(bookingId: string) {
  const { rows } = await database().query(
    `SELECT "amountCents" AS cents, status FROM "Refund" WHERE "bookingId" = $1`,
    [bookingId],
  );
  return rows;
}

test("an admin refuses a caregiver with a reason, and approves them once it is corrected", async ({ browser }) => {
  const t = await messages("nl");
  const name = uniqueFirstName();
  const caregiver = await submittedCaregiver(browser, name);
  const admin = await signedIn(browser, ADMIN);
  await openCaregiverReview(admin, name);
  await admin.getByRole("button", { name: t.adminCaregivers.reject }).click();
  const dialog = admin.locator("dialog[open]");
  await dialog.getByRole("button", { name: t.adminCaregivers.reject }).click();
  await expectFieldErrors(admin, { reason: t.errors.required });
  await dialog.getByLabel(t.adminCaregivers.template).selectOption("PRICES");
  const reason = `${t.adminCaregivers.reasons.PRICES.text} Vijftien euro per wandeling?`;
  await dialog.locator("[name=reason]").fill(reason);
  await dialog.getByRole("button", { name: t.adminCaregivers.reject }).click();
  await expect(admin.locator("main").getByText(t.adminCaregivers.status.REJECTED, { exact: true })).toBeVisible();
  const mail = await waitForEmail(caregiver.email, /niet goedgekeurd/);
  expect(mail.text.replace(/\s+/g, " ")).toContain("Vijftien euro per wandeling?");

  const stranger = await visitor(browser);
  await expectInSearch(stranger, name, false);
  await caregiver.page.goto(`${site()}/nl/care`);
  await expect(caregiver.page.locator("main")).toContainText("Vijftien euro per wandeling?");
  await caregiver.page.getByRole("button", { name: t.careHome.submit }).click();
  await expect(caregiver.page.locator("main")).toContainText(t.careHome.SUBMITTED.title);
  await approveCaregiver(admin, name);
  await waitForEmail(caregiver.email, /Goedgekeurd/);
  await expectInSearch(stranger, name);
});

test("an admin decides on several caregivers at once, and sees who failed and why", async ({ browser }) => {
  const { adminCaregivers: t, errors } = await messages("nl");
  const [ready, broken] = [uniqueFirstName(), uniqueFirstName()];
  const [first, second] = await Promise.all([submittedCaregiver(browser, ready), submittedCaregiver(browser, broken)]);
  // Meanwhile Stripe wants papers of her.
  await database().query(
    `UPDATE "Caregiver" SET "payoutsEnabled" = false WHERE "userId" = (SELECT id FROM "User" WHERE email = $1)`,
    [second.email],
  );
  const admin = await signedIn(browser, ADMIN);
  await admin.goto(`${site()}/nl/admin/caregivers`);
  const main = admin.locator("main");
  const [dialog, bar] = [admin.locator("dialog[open]"), main.getByRole("region", { name: t.bulk.label })];
  const tick = (name: string) => main.getByRole("checkbox", { name: t.bulk.one.replace("{name}", `${name} Maes`) });
  await expect(bar.getByRole("button", { name: t.approve })).toBeDisabled();
  await tick(ready).check();
  await tick(broken).press("Space");
  await expect(bar.getByRole("status")).toHaveText("2 gekozen");
  await bar.getByRole("button", { name: t.approve }).click();
  for (const name of [ready, broken])
    await expect(dialog.getByRole("listitem").filter({ hasText: name })).toBeVisible();
  await dialog.getByRole("button", { name: t.approve }).click();
  await expect(dialog).toHaveCount(0);
  await expect(admin.getByText("1 oppas goedgekeurd", { exact: true })).toBeVisible();
  await expect(main.getByRole("listitem").filter({ hasText: broken })).toContainText(errors.not_complete);
  await expect(tick(ready), "off the pile").toHaveCount(0);
  await waitForEmail(first.email, /Goedgekeurd/);

  await tick(broken).check();
  await bar.getByRole("button", { name: t.reject }).click();
  await dialog.getByRole("button", { name: t.reject }).click();
  await expectFieldErrors(admin, { reason: errors.required });
  await dialog.getByLabel(t.template).selectOption({ label: t.reasons.TRUST.label });
  await dialog.getByRole("button", { name: t.reject }).click();
  await expect(tick(broken)).toHaveCount(0);
  expect((await waitForEmail(second.email, /niet goedgekeurd/)).text.replace(/\s+/g, " ")).toContain(
    t.reasons.TRUST.text,
  );
});

test("an admin refunds half of a paid booking after seeing to the cent who pays what", async ({ browser }) => {
  const t = await messages("nl");
  const { refund, shares, note } = t.adminBookings;
  const { owner, id } = await paidWalk(browser);
  const admin = await signedIn(browser, ADMIN);
  await admin.goto(`${site()}/nl/admin/bookings`);
  await admin.locator("#f-q").fill(owner.email);
  await admin.getByRole("button", { name: t.adminBookings.filter }).click();
  await admin.locator("main table a").first().click();
  await admin.waitForURL(new RegExp(id));
  await admin.getByRole("button", { name: refund.button }).click();
  const dialog = admin.locator("dialog[open]");
  const send = dialog.locator("button[type=submit]");
  await expect(shareOf(admin, shares.owner), "everything, to begin with").toHaveText(euros("14,00"));
  await expect(send, "stays in sight, however long the form").toHaveCSS("position", "sticky");

  // Nonsense, then too much: the form says so, keeps what was typed and moves no money.
  await dialog.getByLabel(refund.amount).fill("zeven");
  await dialog.locator("[name=reason]").selectOption("GOODWILL");
  await dialog.getByLabel(note).fill("Het regende de hele tijd.");
  await send.click();
  await expectFieldErrors(admin, { amountCents: t.errors.invalid_amount });
  await expectInputPreserved(admin, { amountCents: "zeven", reason: "GOODWILL", note: "Het regende de hele tijd." });
  await dialog.getByLabel(refund.amount).fill("14,01");
  await expect(dialog).toContainText(t.errors.refund_too_large);
  await send.click();
  await expectFieldErrors(admin, { amountCents: t.errors.refund_too_large });
  expect(await refundsOf(id)).toEqual([]);

  await dialog.getByLabel(refund.amount).fill("7");
  await expect(send).toHaveText(refund.submit.replace("{amount}", euros("7,00")));
  await expect(shareOf(admin, shares.paid)).toHaveText(euros("14,00"));
  await expect(shareOf(admin, shares.owner)).toHaveText(euros("7,00"));
  await expect(shareOf(admin, shares.caregiverBefore)).toHaveText(euros("5,60"));
  await expect(shareOf(admin, shares.platform)).toHaveText(euros("1,40"));
  await expect(shareOf(admin, shares.left)).toHaveText(euros("7,00"));
  await send.dblclick();
  await expect(dialog).toHaveCount(0);
  await expect(admin.locator("main")).toContainText("Het regende de hele tijd.");
  await untilQueueIdle();
  await expect.poll(() => refundsOf(id)).toEqual([{ cents: 700, status: "SUCCEEDED" }]);
  await expectBooksBalanced();
});

test("an admin decides a complaint: a part goes back, and both are notified", async ({ browser }) => {
  const t = await messages("nl");
  const { decide, shares, refund } = t.adminBookings;
  const { owner, caregiver, id } = await paidWalk(browser);
  await completeWalk(id);
  const complaint = `De wandeling duurde maar een half uur, zegt boeking ${id}.`;
  await owner.page.goto(`${site()}/nl/bookings/${id}`);
  await owner.page.getByRole("button", { name: t.booking.complaint.button }).click();
  await owner.page.locator("dialog[open] [name=text]").fill(complaint);
  await owner.page.getByRole("button", { name: t.booking.complaint.submit }).click();
  await expect(owner.page.locator("main")).toContainText(t.booking.complaint.openTitle);

  const admin = await signedIn(browser, ADMIN);
  await admin.goto(`${site()}/nl/admin`);
  await admin.getByRole("navigation").getByRole("link", { name: t.shell.adminComplaints }).first().click();
  await admin.waitForURL(/complaints/);
  const card = admin.locator("main li").filter({ hasText: complaint });
  await card.getByRole("button", { name: decide.button }).click();
  const dialog = admin.locator("dialog[open]");
  await dialog.locator("[name=decision][value=REFUND_PART]").check();
  await dialog.getByLabel(refund.amount).fill("5,5");
  await expect(shareOf(admin, shares.owner)).toHaveText(euros("5,50"));
  await expect(shareOf(admin, shares.caregiverBefore)).toHaveText(euros("4,40"));
  await dialog.locator("[name=note]").fill("Een half uur minder, dus een deel terug.");
  await dialog.getByRole("button", { name: decide.submit }).click();
  await expect(dialog).toHaveCount(0);
  await expect(card, "it is off the pile").toHaveCount(0);
  for (const { page } of [owner, { page: caregiver }]) {
    await page.goto(`${site()}/nl/bookings/${id}`);
    await expect(page.locator("main")).toContainText("Een half uur minder, dus een deel terug.");
  }
  await waitForEmail(owner.email, /Beslist: je krijgt €\s5,50 terug/);
  await waitForEmail(EMMA, /Beslist: jouw deel is €\s6,80/);
  await untilQueueIdle();
  await expect.poll(() => refundsOf(id)).toEqual([{ cents: 550, status: "SUCCEEDED" }]);
  await expectBooksBalanced();
});
