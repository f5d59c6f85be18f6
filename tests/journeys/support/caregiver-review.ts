import { type Browser, expect, type Page } from "@playwright/test";
import { site } from "./env";
import { apiPost, createUser, messages } from "./fixtures";

/** Poperinge: far from the demo town, so only a journey's caregivers are found there. */
export const REMOTE_PLACE = { postcode: "8970", city: "Poperinge" };

/** A first name no other journey uses; search shows it. */
export const uniqueFirstName = () =>
  `Wout${Array.from({ length: 6 }, () => String.fromCharCode(97 + Math.floor(Math.random() * 26))).join("")}`;

/** Somebody whose whole file is filled in and waits for an admin; for journeys that begin at the admin's desk. */
export async function submittedCaregiver(browser: Browser, firstName: string) {
  const person = await createUser(browser, "CAREGIVER", `${firstName} Maes`);
  const { page } = person;
  const texts = {
    headline: "Rustige wandelaar in de Westhoek",
    bio: "Ik woon tussen de velden en wandel elke dag minstens twee uur, in alle weer. Honden gaan hier goed moe naar huis.",
    experience: "Tien jaar hond aan huis, ook angstige honden.",
    street: "Grote Markt 1",
    phone: "0470 12 34 56",
  };
  await apiPost(page, "/care/profile", { ...texts, ...REMOTE_PLACE, homeType: "HOUSE", experienceYears: 10 }, "PATCH");
  await apiPost(
    page,
    "/care/services/DOG_WALKING",
    { priceCents: 1500, species: ["DOG"], sizes: ["SMALL", "MEDIUM", "LARGE"] },
    "PUT",
  );
  const blocks = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, fromMinute: 480, toMinute: 1200 }));
  await apiPost(page, "/care/hours/DOG_WALKING", { blocks }, "PUT");
  const { url } = await apiPost(page, "/care/payout-account");
  const form = { firstName, lastName: "Maes", day: "14", month: "5", year: "1990", iban: "BE62510007547061" };
  expect((await page.request.post(url, { form })).ok(), "back from Stripe").toBe(true);
  await apiPost(page, "/care/submit");
  return person;
}

/** An admin walks from the overview to the file of a caregiver who waits. */
export async function openCaregiverReview(admin: Page, firstName: string) {
  const t = await messages("nl");
  await admin.goto(`${site()}/nl/admin`);
  await admin.getByRole("link", { name: t.adminHome.queues.caregivers }).click();
  await admin.waitForURL(/admin\/caregivers/);
  await admin.locator("main").getByRole("link", { name: firstName }).click();
  await expect(admin.getByRole("heading", { level: 1, name: firstName })).toBeVisible();
}

/** And approves them. */
export async function approveCaregiver(admin: Page, firstName: string) {
  const { adminCaregivers: t } = await messages("nl");
  await openCaregiverReview(admin, firstName);
  await admin.getByRole("button", { name: t.approve }).click();
  await admin.locator("dialog[open]").getByRole("button", { name: t.approve }).click();
  await expect(admin.locator("main").getByText(t.status.APPROVED, { exact: true })).toBeVisible();
}

/** Somebody looks for a dog walker in Poperinge, until this caregiver is there; or sees that they are not. */
export async function expectInSearch(page: Page, firstName: string, isThere = true) {
  const name = page.locator("main article").getByRole("link", { name: new RegExp(`^${firstName}`) });
  await expect(async () => {
    await page.goto(`${site()}/nl/search?place=${REMOTE_PLACE.postcode}&service=DOG_WALKING`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(name).toHaveCount(isThere ? 1 : 0, { timeout: 3_000 });
  }).toPass();
  return name;
}
