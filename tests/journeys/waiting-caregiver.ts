import { type Browser, expect } from "@playwright/test";
import { newPerson, post } from "./cast";

/** Poperinge: far from the demo town, so whoever is found there was put there by a journey. */
export const FAR_PLACE = { postcode: "8970", city: "Poperinge" };

/** A first name no other journey uses; search shows it. */
export const uniqueName = () =>
  `Wout${Array.from({ length: 6 }, () => String.fromCharCode(97 + Math.floor(Math.random() * 26))).join("")}`;

/** Somebody whose whole file is filled in and waits for an admin; for journeys that begin at the admin's desk. */
export async function waitingCaregiver(browser: Browser, firstName: string) {
  const person = await newPerson(browser, "CAREGIVER", `${firstName} Maes`);
  const { page } = person;
  const texts = {
    headline: "Rustige wandelaar in de Westhoek",
    bio: "Ik woon tussen de velden en wandel elke dag minstens twee uur, in alle weer. Honden gaan hier goed moe naar huis.",
    experience: "Tien jaar hond aan huis, ook angstige honden.",
  };
  await post(page, "/care/profile", { ...texts, ...FAR_PLACE, homeType: "HOUSE", experienceYears: 10 }, "PATCH");
  await post(
    page,
    "/care/services/DOG_WALKING",
    { priceCents: 1500, species: ["DOG"], sizes: ["SMALL", "MEDIUM", "LARGE"] },
    "PUT",
  );
  const blocks = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, fromMinute: 480, toMinute: 1200 }));
  await post(page, "/care/hours/DOG_WALKING", { blocks }, "PUT");
  const { url } = await post(page, "/care/payout-account");
  const form = { firstName, lastName: "Maes", day: "14", month: "5", year: "1990", iban: "BE62510007547061" };
  expect((await page.request.post(url, { form })).ok(), "back from Stripe").toBe(true);
  await post(page, "/care/submit");
  return person;
}
