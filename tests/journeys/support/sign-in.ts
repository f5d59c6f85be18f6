import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { DEMO_PASSWORD } from "../../../prisma/seed/demo-accounts";
import { site, waitForEmail } from "./env";

/** An address nobody else in these journeys has. */
export const newEmail = () => `${randomUUID()}@example.test`;

/** Types an address and a password into the open sign-in form and sends it. */
export async function submitSignIn(page: Page, email: string, password = DEMO_PASSWORD) {
  await page.locator("input[name=email]").fill(email);
  await page.locator("input[name=password]").fill(password);
  await page.locator("main button[type=submit]").click();
}

/** The same, and waits until the session exists. */
export async function signIn(page: Page, email: string, password = DEMO_PASSWORD) {
  await submitSignIn(page, email, password);
  await page.waitForURL((url) => !url.pathname.includes("sign-in"));
}

interface NewUser {
  locale: "nl" | "fr" | "en";
  role: "OWNER" | "CAREGIVER";
  name: string;
  /** Where the mail is opened, when not in the browser of the form. */
  otherDevice?: Page | undefined;
}

/** Signs up, from the form if it is open already, follows the link of the mail and signs in, all by hand; gives the address. */
export async function signUpByForm(page: Page, { locale, role, name, otherDevice }: NewUser) {
  const email = newEmail();
  if (!page.url().includes("/sign-up")) await page.goto(`${site()}/${locale}/sign-up`);
  await page.locator(`input[name=role][value=${role}]`).check();
  await page.locator("input[name=name]").fill(name);
  await page.locator("input[name=email]").fill(email);
  await page.locator("input[name=password]").fill(DEMO_PASSWORD);
  await page.locator("input[name=acceptTerms]").check();
  await page.locator("main button[type=submit]").click();
  await page.waitForURL(/verify-email/);
  const reader = otherDevice ?? page;
  await reader.goto(await tokenLinkFor(email, /./));
  if (otherDevice) await reader.locator("input[name=password]").fill(DEMO_PASSWORD);
  await reader.locator("main button[type=submit]").click();
  await reader.waitForURL(/sign-in/);
  await signIn(reader, email);
  return email;
}

/** The link with a key in the newest mail to an address about something. */
export async function tokenLinkFor(address: string, subject: RegExp) {
  const { links } = await waitForEmail(address, subject);
  return links.find((link) => link.includes("token=")) ?? "";
}
