import { randomUUID } from "node:crypto";
import { type Browser, type BrowserContextOptions, expect, type Page } from "@playwright/test";
import { DEMO_PASSWORD } from "../../prisma/seed/demo-accounts";
import { mailTo, site } from "./world";

export const EMMA = "emma@tailtribe.test";
export const ADMIN = "admin@tailtribe.test";

export const words = async (locale: "nl" | "fr" | "en") =>
  (await import(`../../src/messages/${locale}.json`, { with: { type: "json" } })).default;

/** A page of a browser of its own. What the browser complains about fails the journey. */
export async function visitor(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  page.on("pageerror", (error) => expect(error, "an error in the page").toBeNull());
  page.on("response", (response) => expect(response.status(), response.url()).toBeLessThan(500));
  return page;
}

/** Somebody who is signed in, through the sign-in page. */
export async function signedIn(browser: Browser, email: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await visitor(browser, options);
  await page.goto(`${site()}/nl/sign-in`);
  await page.locator("input[name=email]").fill(email);
  await page.locator("input[name=password]").fill(DEMO_PASSWORD);
  await page.locator("main button[type=submit]").click();
  await page.waitForURL((url) => !url.pathname.includes("sign-in"));
  return page;
}

/** A write through the API as the page's person; for what the journey is not about. */
export async function post(page: Page, path: string, data: object = {}) {
  const response = await page.request.post(`${site()}/api${path}`, { data, headers: { origin: site() } });
  const body = await response.json();
  expect(response.ok(), `${path}: ${JSON.stringify(body)}`).toBe(true);
  return body;
}

/** A new owner with a verified address and a dog, signed in. */
export async function newOwner(browser: Browser, locale: "nl" | "fr" | "en" = "nl") {
  const email = `${randomUUID()}@example.test`;
  const outside = await visitor(browser);
  const account = { name: "Noor Peeters", email, password: DEMO_PASSWORD, role: "OWNER", locale, acceptTerms: true };
  await post(outside, "/accounts", account);
  const { links } = await mailTo(email, /./);
  const token = new URL(links.find((link) => link.includes("token=")) ?? "").searchParams.get("token");
  await post(outside, "/accounts/verify", { token });
  await outside.context().close();
  const page = await signedIn(browser, email);
  const pet = await post(page, "/pets", { name: "Bas", species: "DOG", size: "MEDIUM" });
  return { page, email, petId: pet.id as string };
}

/** Emma's id, as search finds her. */
export async function emmaId(page: Page) {
  const response = await page.request.get(`${site()}/api/caregivers?place=Gent&service=DOG_WALKING&limit=20`);
  const { cards }: { cards: { id: string; name: string }[] } = await response.json();
  return cards.find(({ name }) => name.startsWith("Emma"))?.id ?? "";
}

let nextHour = 0;
/** A moment of its own for each booking of this worker, so that journeys do not meet: noon or later, days ahead. */
export function freeMoment(daysAhead = 20) {
  const worker = Number(process.env.TEST_PARALLEL_INDEX ?? 0);
  const day = daysAhead + worker * 60 + Math.floor(nextHour / 6) + (process.pid % 20);
  const date = new Date(Date.now() + day * 86_400_000).toISOString().slice(0, 10);
  return `${date}T${String(12 + (nextHour++ % 6)).padStart(2, "0")}:00`;
}

/** Noor asks Emma for a walk; with `accepted`, Emma says yes. */
export async function walk(browser: Browser, accepted = true) {
  const owner = await newOwner(browser);
  const caregiver = await signedIn(browser, EMMA);
  const emergency = { name: "Oma Rita", phone: "+32470112233" };
  const caregiverId = await emmaId(owner.page);
  const wish = {
    caregiverId,
    service: "DOG_WALKING",
    startsAt: freeMoment(),
    minutes: 60,
    petIds: [owner.petId],
    emergency,
  };
  const { id } = await post(owner.page, "/bookings", wish);
  if (accepted) await post(caregiver, `/bookings/${id}/accept`);
  return { owner, caregiver, id: id as string };
}

/** Opens the checkout from the booking page. */
export async function openCheckout(page: Page, bookingId: string, locale = "nl") {
  await page.goto(`${site()}/${locale}/bookings/${bookingId}`);
  await page
    .locator("main")
    .getByRole("button", { name: /betalen|payer|^pay/i })
    .first()
    .click();
  await page.waitForURL(/\/c\/pay\//);
}

/** Fills in a card on Stripe's page and sends it. */
export async function payByCard(page: Page, number: string) {
  await page.locator("input[name=number]").fill(number);
  await page.locator("input[name=expiry]").fill("12 / 34");
  await page.locator("input[name=cvc]").fill("123");
  await page.locator("input[name=name]").fill("Noor Peeters");
  const email = page.locator("input[name=email]");
  if (await email.count()) await email.fill("noor@example.test");
  await page.locator("button[name=method][value=card]").click();
}

/** The status badge of a booking page, once it says so. */
export const expectStatus = async (page: Page, bookingId: string, text: string, locale = "nl") => {
  await expect(async () => {
    await page.goto(`${site()}/${locale}/bookings/${bookingId}`);
    await expect(page.locator("main").getByText(text, { exact: true }).first()).toBeVisible({ timeout: 1500 });
  }).toPass({ timeout: 20_000 });
};
