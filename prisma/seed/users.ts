import { linkUrl } from "@/domain/accounts/email-links";
import { updateAccount } from "@/domain/accounts/profile";
import { AccountChange, SignUp } from "@/domain/accounts/schema";
import { signUp } from "@/domain/accounts/sign-up";
import { verifyEmail } from "@/domain/accounts/verification";
import { approveCaregiver, rejectCaregiver } from "@/domain/admin/decide-caregivers";
import { CaregiverRejection } from "@/domain/admin/schema";
import { saveHours } from "@/domain/caregivers/hours";
import { saveListing } from "@/domain/caregivers/listings";
import { submitCaregiver } from "@/domain/caregivers/onboarding";
import { updateProfile } from "@/domain/caregivers/profile";
import { ListingTerms, ProfileChange, WeekHours } from "@/domain/caregivers/schema";
import { checkPayoutAccount, startPayoutAccount } from "@/domain/payments/payout-account";
import { addPet } from "@/domain/pets/pets";
import { PetInput } from "@/domain/pets/schema";
import type { Ctx, Role } from "@/lib/actor";
import { db } from "@/lib/db";
import { assertDefined } from "@/lib/errors";
import { after, DAY_MS, HOUR_MS, MINUTE_MS } from "@/lib/time";
import { type DemoCaregiver, termsOf, WEEKS } from "./data/caregivers/caregiver";
import type { DemoOwnerData } from "./data/owners";
import { DEMO_PASSWORD } from "./demo-accounts";
import { finishOnboarding } from "./stripe-control";

export interface DemoUser {
  id: string;
  role: Role;
}

export const demoEmail = (key: string) => `${key}@tailtribe.test`;

/** A demo user at a moment. */
export const userCtx = ({ id, role }: DemoUser, now: Date): Ctx => ({ actor: { kind: "user", id, role }, now });

/** The system at a moment. */
export const systemCtx = (now: Date): Ctx => ({ actor: { kind: "system", job: "demo-town" }, now });

/** Phone numbers that are not in use: +32470000001 and up. */
export const demoPhone = (turn: number) => `+32470${String(turn).padStart(6, "0")}`;

interface NewUser {
  key: string;
  name: string;
  role: "OWNER" | "CAREGIVER";
  locale: "nl" | "fr" | "en";
  /** "Street 1, 9000 Gent". */
  address: string;
  phone: string;
}

/** Signs up a user at a moment in the past, opens the link of the email a little later, and fills in their details. */
export async function signUpUser({ key, name, role, locale, address, phone }: NewUser, now: Date): Promise<DemoUser> {
  const email = demoEmail(key);
  const form = SignUp.parse({ name, email, password: DEMO_PASSWORD, role, locale, acceptTerms: true });
  await signUp({ actor: { kind: "visitor" }, now }, form);
  const { id, tokens } = await db.user.findUniqueOrThrow({ where: { email }, include: { tokens: true } });
  const person: DemoUser = { id, role };
  for (const { id: tokenId, purpose } of tokens) {
    const link = new URL(linkUrl(tokenId, purpose, locale));
    const signedIn = userCtx(person, after(now, 6 * MINUTE_MS));
    await verifyEmail(signedIn, { token: link.searchParams.get("token") ?? "" });
  }
  await updateAccount(userCtx(person, now), AccountChange.parse({ phone, ...parseAddress(address) }));
  return person;
}

/** "Street 1, 9000 Gent" in its parts. */
export function parseAddress(address: string) {
  const [, street, postcode, city] = /^(.+), (\d{4}) (.+)$/.exec(address) ?? [];
  return { street, postcode, city };
}

const REVIEW_DAYS = 2;

/** The sign-up date of an account that is `weeks` old; days and hours vary. */
export const signUpDate = (now: Date, weeks: number) =>
  after(now, -(weeks * 7 + ((Math.floor(weeks) * 3) % 6)) * DAY_MS - ((weeks * 31) % 13) * HOUR_MS);

/** Signs up a caregiver and takes the five steps of onboarding, as far as their stage. */
export async function seedCaregiver(data: DemoCaregiver, turn: number, now: Date): Promise<DemoUser> {
  const { headline, bio, experience, years: experienceYears, home: homeType, address, terms } = data;
  const signedUp = signUpDate(now, data.weeks);
  const person = await signUpUser({ ...data, role: "CAREGIVER", phone: demoPhone(200 + turn) }, signedUp);
  const evening = userCtx(person, after(signedUp, 8 * HOUR_MS));
  const { postcode, city } = parseAddress(address);
  const texts = { headline, bio, homeType, experienceYears, experience, postcode, city };
  await updateProfile(evening, ProfileChange.parse({ ...texts, ...householdOf(data), ...terms }));
  for (const offer of data.offers) {
    await saveListing(evening, offer.service, ListingTerms.parse(termsOf(offer)));
    await saveHours(evening, offer.service, WeekHours.parse({ blocks: WEEKS[offer.week] }));
  }
  if (data.stage === "draft") return person;
  await startPayoutAccount(evening);
  const { stripeAccountId } = await db.caregiver.findUniqueOrThrow({ where: { userId: person.id } });
  await finishOnboarding(assertDefined(stripeAccountId, "payout account"));
  await checkPayoutAccount(evening);
  await submitCaregiver(evening);
  return person;
}

/** What goes with the words they wrote: garden, household, languages, and the animals they offer to take. */
function householdOf({ locale, home, bio, offers }: DemoCaregiver): ProfileChange {
  const languages = { nl: ["nl", "en"], fr: ["fr", "nl"], en: ["en", "nl", "fr"] } as const;
  const gardens = { HOUSE: "FENCED", APARTMENT: "NONE", FARM: "OPEN" } as const;
  return {
    languages: [...languages[locale]],
    garden: gardens[home ?? "APARTMENT"],
    hasChildren: /gezin|famille|family/i.test(bio),
    ownPets: /(mijn|onze|eigen) hond|(mon|notre) chien|(my|our) dog/i.test(bio) ? ["DOG"] : [],
    knownSpecies: [...new Set(offers.flatMap(({ animals }) => animals))],
  };
}

/** An admin decides on a submitted profile, two days after the sign-up. */
export async function reviewCaregiver(data: DemoCaregiver, caregiver: DemoUser, admin: DemoUser, now: Date) {
  const adminCtx = userCtx(admin, after(signUpDate(now, data.weeks), REVIEW_DAYS * DAY_MS));
  if (data.stage === undefined) await approveCaregiver(adminCtx, caregiver.id);
  else if (typeof data.stage === "object")
    await rejectCaregiver(adminCtx, caregiver.id, CaregiverRejection.parse({ reason: data.stage.rejected }));
}

/** A demo owner with the ids of their pets by name. */
export type DemoOwner = DemoUser & { data: DemoOwnerData; pets: Map<string, string>; phone: string };

/** Signs up an owner and adds their pets. */
export async function seedOwner(data: DemoOwnerData, turn: number, now: Date): Promise<DemoOwner> {
  const signedUp = signUpDate(now, data.weeks);
  const phone = demoPhone(100 + turn);
  const person = await signUpUser({ ...data, role: "OWNER", phone }, signedUp);
  const pets = new Map<string, string>();
  for (const pet of data.pets) pets.set(pet.name, (await addPet(userCtx(person, signedUp), PetInput.parse(pet))).id);
  return { ...person, data, pets, phone };
}
