import { expect } from "@playwright/test";
import { site } from "./support/env";
import { createOwner, EMMA, findEmmaId, messages, signedIn, test } from "./support/fixtures";

test("an owner asks, the caregiver sees it wait, answers, and a phone number stays hidden", async ({ browser }) => {
  const t = await messages("nl");
  const chat = t.messages.chat;
  const { page: owner } = await createOwner(browser);
  const question = "Past Bas bij jou thuis, met een kat erbij?";
  await owner.goto(`${site()}/nl/caregivers/${await findEmmaId(owner)}`);
  await owner.getByRole("link", { name: t.caregiver.ask }).click();
  await owner.getByLabel(t.messages.first).fill(question);
  await owner.getByRole("button", { name: t.messages.firstSubmit }).click();
  await owner.waitForURL(/\/messages\/[0-9a-f-]{36}$/);
  await expect(owner.getByRole("log")).toContainText(question);
  const threadId = owner.url().split("/").at(-1);

  const emma = await signedIn(browser, EMMA);
  await emma.goto(`${site()}/nl/messages`);
  const row = emma.getByRole("listitem").filter({ has: emma.locator(`a[href$="${threadId}"]`) });
  await expect(row).toContainText("1 ongelezen bericht");
  await row.getByRole("link").click();
  await expect(emma.getByRole("log")).toContainText(question);
  await expect(owner.getByRole("log")).toContainText(chat.read);

  await emma.getByLabel(chat.label).fill("Zeker! Bel me op 0470 12 34 56.");
  await emma.getByRole("button", { name: chat.send }).click();
  await expect(emma.getByRole("log")).toContainText(chat.maskedOwn.replace("{name}", "Noor P."));
  // It arrives by itself on the owner's open page.
  await expect(owner.getByRole("log")).toContainText("Zeker!");
  await expect(owner.getByRole("log")).toContainText(chat.maskedOther);
  await expect(owner.getByRole("log")).not.toContainText("0470");
});
