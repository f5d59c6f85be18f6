import { saveHours } from "@/domain/caregivers/save-hours";
import { saveListing } from "@/domain/caregivers/save-listing";
import type { ProfileChange } from "@/domain/caregivers/schema";
import { updateProfile } from "@/domain/caregivers/update-profile";
import { db } from "@/lib/db";
import { type Person, person } from "./people";

/** A profile with nothing missing. */
export const FULL_PROFILE = {
  headline: "Rustige oppas met een grote tuin",
  bio: "Ik woon met mijn gezin aan de rand van Gent en heb altijd honden en katten gehad. We wandelen drie keer per dag.",
  postcode: "9000",
  city: "Gent",
  homeType: "HOUSE",
  experienceYears: 6,
  experience: "Zes jaar opvang van honden uit de buurt, ook op medicatie.",
} as const satisfies ProfileChange;

/** A caregiver who filled in all five parts through the verbs, walks dogs on Monday and Friday, and has not handed in yet. */
export async function completeFile(): Promise<Person> {
  const caregiver = await person("CAREGIVER");
  await updateProfile(caregiver, FULL_PROFILE);
  await saveListing(caregiver, "DOG_WALKING", {
    priceCents: 1500,
    halfHourCents: 900,
    extraPetCents: 500,
    maxPets: 2,
    species: ["DOG"],
    sizes: ["SMALL", "MEDIUM"],
  });
  const day = { fromMinute: 480, toMinute: 1080 };
  await saveHours(caregiver, "DOG_WALKING", {
    blocks: [
      { weekday: 1, ...day },
      { weekday: 5, ...day },
    ],
  });
  await db.caregiver.update({
    where: { userId: caregiver.id },
    data: { stripeAccountId: `acct_${caregiver.id}`, payoutsEnabled: true },
  });
  return caregiver;
}
