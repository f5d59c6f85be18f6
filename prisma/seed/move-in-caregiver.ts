import { approveCaregiver } from "@/domain/admin/approve-caregiver";
import { rejectCaregiver } from "@/domain/admin/reject-caregiver";
import { CaregiverRejection } from "@/domain/admin/schema";
import { saveHours } from "@/domain/caregivers/save-hours";
import { saveListing } from "@/domain/caregivers/save-listing";
import { ListingTerms, ProfileChange, WeekHours } from "@/domain/caregivers/schema";
import { submitCaregiver } from "@/domain/caregivers/submit";
import { updateProfile } from "@/domain/caregivers/update-profile";
import { checkPayoutAccount, startPayoutAccount } from "@/domain/payments/payout-account";
import { db } from "@/lib/db";
import { must } from "@/lib/errors";
import { after, DAY_MS, HOUR_MS } from "@/lib/time";
import type { CaregiverData } from "./data/caregiver";
import { termsOf } from "./data/offers";
import { WEEKS } from "./data/weeks";
import { finishOnboarding } from "./local-stripe";
import { addressOf, as, moveIn, type Person, phoneOf } from "./person";

const DAYS_OFFICE_NEEDS = 2;

/** When somebody of so many weeks ago signed up: not everybody on the same day and at the same hour. */
export const signedUpAt = (now: Date, weeks: number) =>
  after(now, -(weeks * 7 + ((Math.floor(weeks) * 3) % 6)) * DAY_MS - ((weeks * 31) % 13) * HOUR_MS);

/** Somebody signs up as a caregiver and takes the five steps of onboarding, as far as they came. */
export async function moveInCaregiver(data: CaregiverData, turn: number, now: Date): Promise<Person> {
  const { headline, bio, experience, years: experienceYears, home: homeType, address, terms } = data;
  const signedUp = signedUpAt(now, data.weeks);
  const person = await moveIn({ ...data, role: "CAREGIVER", phone: phoneOf(200 + turn) }, signedUp);
  const evening = as(person, after(signedUp, 8 * HOUR_MS));
  const { postcode, city } = addressOf(address);
  const texts = { headline, bio, homeType, experienceYears, experience, postcode, city };
  await updateProfile(evening, ProfileChange.parse({ ...texts, ...terms }));
  for (const offer of data.offers) {
    await saveListing(evening, offer.service, ListingTerms.parse(termsOf(offer)));
    await saveHours(evening, offer.service, WeekHours.parse({ blocks: WEEKS[offer.week] }));
  }
  if (data.stage === "draft") return person;
  await startPayoutAccount(evening);
  const { stripeAccountId } = await db.caregiver.findUniqueOrThrow({ where: { userId: person.id } });
  await finishOnboarding(must(stripeAccountId, "payout account"));
  await checkPayoutAccount(evening);
  await submitCaregiver(evening);
  return person;
}

/** The office reads a file that was handed in, two days after the sign-up. */
export async function decideOn(data: CaregiverData, caregiver: Person, admin: Person, now: Date) {
  const office = as(admin, after(signedUpAt(now, data.weeks), DAYS_OFFICE_NEEDS * DAY_MS));
  if (data.stage === undefined) await approveCaregiver(office, caregiver.id);
  else if (typeof data.stage === "object")
    await rejectCaregiver(office, caregiver.id, CaregiverRejection.parse({ reason: data.stage.rejected }));
}
