import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  test as baseTest,
  expect,
  type Page,
} from "@playwright/test";
import { DEMO_PASSWORD } from "../../../prisma/seed/demo-accounts";
import { isBelgianHoliday } from "../../../src/domain/bookings/holidays";
import { cron, database, hoursUntilStart, shiftIntoPast, site, stripeControl } from "./env";
import { newEmail, tokenLinkFor } from "./sign-in";

export const EMMA = "emma@tailtribe.test";
export const ADMIN = "admin@tailtribe.test";

export const messages = async (locale: "nl" | "fr" | "en") =>
  (await import(`../../../src/messages/${locale}.json`, { with: { type: "json" } })).default;

const openContexts: BrowserContext[] = [];

/** How far a run of the tests is ahead of the real time (scripts/clock). */
const clockOffsetMs = Number(process.env.CLOCK_OFFSET_MS ?? 0);

/** In the browser, before anything of a page runs: its clock shows what that of the site does. */
function shiftClock(offsetMs: number) {
  const { now } = Date;
  Date.now = () => now() + offsetMs;
  window.Date = new Proxy(Date, {
    construct: (target, values, newTarget) =>
      Reflect.construct(target, values.length ? values : [Date.now()], newTarget),
  });
}

/** A journey; its browser contexts close at its end, so that their pages stop polling the site. */
export const test = baseTest.extend<{ leaving: undefined }>({
  leaving: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants its fixtures taken apart here.
    async ({}, use) => {
      await use(undefined);
      await Promise.all(openContexts.splice(0).map((context) => context.close()));
    },
    { auto: true },
  ],
});

/** A page of a browser of its own. What the browser complains about fails the journey. */
export async function visitor(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext(options);
  openContexts.push(context);
  if (clockOffsetMs) await context.addInitScript(shiftClock, clockOffsetMs);
  const page = await context.newPage();
  page.on("console", (message) => {
    const isOurs = message.location().url.startsWith(site()) || page.url().startsWith(site());
    if (isOurs) expect(message.text(), "blocked by policy").not.toMatch(/Content Security Policy|Trusted(HTML|Script)/);
  });
  page.on("pageerror", (error) => expect(error, "an error in the page").toBeNull());
  page.on("response", (response) => expect(response.status(), response.url()).toBeLessThan(500));
  return page;
}

/** Somebody who is signed in already; the form itself is filled in where a journey is about it. */
export async function signedIn(browser: Browser, email: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await visitor(browser, options);
  await signInByApi(page, email);
  return page;
}

async function signInByApi(page: Page, email: string) {
  const { csrfToken } = await (await page.request.get(`${site()}/api/auth/csrf`, { maxRetries: 3 })).json();
  await apiPost(page, "/auth/callback/credentials", { email, password: DEMO_PASSWORD, csrfToken, json: "true" });
}

/** A write through the API as the page's person; for what the journey is not about. */
export async function apiPost(page: Page, path: string, data: object = {}, method = "POST") {
  const headers = { origin: site() };
  const response = await page.request.fetch(`${site()}/api${path}`, { method, data, headers });
  const body = await response.json();
  expect(response.ok(), `${path}: ${JSON.stringify(body)}`).toBe(true);
  return body;
}

/** Somebody with a verified address, signed in. */
export async function createUser(browser: Browser, role: "OWNER" | "CAREGIVER", name: string) {
  const email = newEmail();
  const page = await visitor(browser);
  const account = { name, email, password: DEMO_PASSWORD, role, locale: "nl", acceptTerms: true };
  await apiPost(page, "/accounts", account);
  const token = new URL(await tokenLinkFor(email, /./)).searchParams.get("token");
  await apiPost(page, "/accounts/verify", { token });
  await signInByApi(page, email);
  return { page, email };
}

/** A new owner with a dog. */
export async function createOwner(browser: Browser) {
  const owner = await createUser(browser, "OWNER", "Noor Peeters");
  const pet = await apiPost(owner.page, "/pets", { name: "Bas", species: "DOG", size: "MEDIUM" });
  return { ...owner, petId: pet.id as string };
}

/** Emma's id, as search finds her. */
export async function findEmmaId(page: Page) {
  // A connection that lay idle may be closed by the site just as it is used again.
  const url = `${site()}/api/caregivers?place=Gent&service=DOG_WALKING&limit=20`;
  const response = await page.request.get(url, { maxRetries: 3 });
  const { cards }: { cards: { id: string; name: string }[] } = await response.json();
  return cards.find(({ name }) => name.startsWith("Emma"))?.id ?? "";
}

let nextHour = 0;
/**
 * A moment of its own for each booking of this worker, so that journeys do not meet: noon or later, days ahead, and never
 * on a public holiday, when Emma asks more.
 */
export function freeTimeSlot(daysAhead = 20) {
  const worker = Number(process.env.TEST_PARALLEL_INDEX ?? 0);
  const first = daysAhead + worker * 60 + (process.pid % 20);
  const days = Array.from({ length: 40 }, (_, n) => new Date(Date.now() + (first + n) * 86_400_000))
    .map((date) => date.toISOString().slice(0, 10))
    .filter((date) => !isBelgianHoliday(date));
  const hour = nextHour++;
  return `${days[Math.floor(hour / 6)]}T${String(12 + (hour % 6)).padStart(2, "0")}:00`;
}

/** An owner asks a caregiver for a walk with her dog; gives the booking's id. */
export async function requestWalk(
  owner: Awaited<ReturnType<typeof createOwner>>,
  caregiverId: string,
  more: object = {},
) {
  const emergency = { name: "Oma Rita", phone: "+32470112233" };
  const wish = { caregiverId, service: "DOG_WALKING", startsAt: freeTimeSlot(), minutes: 60, petIds: [owner.petId] };
  const contact = { street: "Kouter 1", postcode: "9000", city: "Gent", phone: "+32470112233" };
  const { startsAt } = wish;
  const quote = new URLSearchParams({ service: "DOG_WALKING", startsAt, minutes: "60" });
  const quoted = await owner.page.request.get(`${site()}/api/caregivers/${caregiverId}/quote?${quote}`);
  const { priceCents: seenTotalCents } = await quoted.json();
  const { id } = await apiPost(owner.page, "/bookings", { ...wish, seenTotalCents, contact, emergency, ...more });
  return id as string;
}

/** Noor asks Emma for a walk; with `accepted`, Emma says yes. */
export async function createWalk(browser: Browser, accepted = true) {
  const owner = await createOwner(browser);
  const caregiver = await signedIn(browser, EMMA);
  const id = await requestWalk(owner, await findEmmaId(owner.page));
  if (accepted) await apiPost(caregiver, `/bookings/${id}/accept`);
  return { owner, caregiver, id };
}

/** Pays for the walk at Stripe, € 14,00, without its page: journeys of their own go there. */
export async function payWalk(page: Page, id: string) {
  const { url } = await apiPost(page, `/bookings/${id}/pay`);
  const session = new URL(url).pathname.split("/").at(-1);
  const paid = await fetch(`${stripeControl()}/checkout/${session}/pay`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: "{}",
  });
  expect(paid.status).toBe(200);
  const status = async () =>
    (await database().query(`SELECT status FROM "Booking" WHERE id = $1`, [id])).rows[0].status;
  await expect.poll(status).toBe("PAID");
}

/** The walk ended some hours ago and the site knows. Emma may have walked with others just then: an earlier hour will do. */
export async function completeWalk(id: string, hoursAgo = 3): Promise<void> {
  try {
    await shiftIntoPast(id, Math.ceil(await hoursUntilStart(id)) + hoursAgo);
  } catch (error) {
    const isTaken = error instanceof Error && error.message.includes("TakenPlace_no_overlap");
    if (!isTaken || hoursAgo > 40) throw error;
    return completeWalk(id, hoursAgo + 1);
  }
  await cron("expire");
}

/** Noor asks, Emma says yes, Noor pays. */
export async function paidWalk(browser: Browser) {
  const walked = await createWalk(browser);
  await payWalk(walked.owner.page, walked.id);
  return walked;
}

/** Opens the checkout from the booking page, and gives its address. */
export async function openCheckout(page: Page, bookingId: string, locale = "nl") {
  await page.goto(`${site()}/${locale}/bookings/${bookingId}`);
  await page
    .locator("main")
    .getByRole("button", { name: /betalen|payer|^pay/i })
    .first()
    .click();
  await page.waitForURL(/\/c\/pay\//);
  return page.url();
}

/** Fills in a card on Stripe's page and sends it. */
export async function payByCard(page: Page, number: string) {
  await page.locator("input[name=number]").fill(number);
  await page.locator("input[name=expiry]").fill(`12 / ${String(new Date().getFullYear() + 2).slice(-2)}`);
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
    await expect(page.locator("main").getByText(text, { exact: true }).first()).toBeVisible({ timeout: 3_000 });
  }).toPass();
};
