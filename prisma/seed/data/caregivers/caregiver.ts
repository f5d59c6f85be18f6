import type { HoursBlock } from "@/domain/availability/opening-hours";
import type { ListingTerms, ProfileChange } from "@/domain/caregivers/schema";
import type { Locale, PetSize, Service, Species } from "@/generated/prisma/enums";

const blocksOn = (weekdays: number[], from: number, to: number): HoursBlock[] =>
  weekdays.map((weekday) => ({ weekday, fromMinute: from * 60, toMinute: to * 60 }));

const WORKDAYS = [1, 2, 3, 4, 5];
const WEEKEND = [6, 7];

/** Typical opening hours. */
export const WEEKS = {
  daily: blocksOn([...WORKDAYS, ...WEEKEND], 7, 21),
  workdays: blocksOn(WORKDAYS, 8, 18),
  mondayToSaturday: blocksOn([...WORKDAYS, 6], 8, 19),
  /** After work, and at the weekend. */
  evenings: [...blocksOn(WORKDAYS, 16.5, 21), ...blocksOn(WEEKEND, 9, 20)],
  /** While the children are at school. */
  schoolHours: blocksOn([1, 2, 4, 5], 8.5, 15.5),
  /** Closed over noon. */
  split: [...blocksOn(WORKDAYS, 8, 12), ...blocksOn(WORKDAYS, 13.5, 18), ...blocksOn([6], 9, 13)],
  weekend: [...blocksOn([5], 16, 21), ...blocksOn(WEEKEND, 8, 21)],
} satisfies Record<string, HoursBlock[]>;

export type WeekName = keyof typeof WEEKS;

/** A service as a demo caregiver offers it; amounts in whole or half euros. */
export interface Offer {
  service: Service;
  euros: number;
  half?: number;
  extra: number;
  pets: number;
  animals: Species[];
  sizes: PetSize[];
  week: WeekName;
}

type OfferOptions = Partial<Omit<Offer, "service" | "euros">>;

export const ALL_SIZES: PetSize[] = ["SMALL", "MEDIUM", "LARGE", "GIANT"];
const NOT_GIANT: PetSize[] = ["SMALL", "MEDIUM", "LARGE"];
export const SMALL_SIZES: PetSize[] = ["SMALL", "MEDIUM"];

const DOGS: Species[] = ["DOG"];
const HOUSE_PETS: Species[] = ["DOG", "CAT", "RABBIT", "SMALL_ANIMAL", "BIRD"];

const offerOf =
  (service: Service, usual: Omit<Offer, "service" | "euros">) =>
  (euros: number, more: OfferOptions = {}): Offer => ({ service, euros, ...usual, ...more });

const DEFAULTS = { pets: 2, animals: DOGS, sizes: NOT_GIANT } as const;

/** Factories, one per service, with the usual terms; the options are where one caregiver differs. */
export const walk = offerOf("DOG_WALKING", { ...DEFAULTS, extra: 4, week: "workdays" });
export const groupWalk = offerOf("GROUP_WALKING", { ...DEFAULTS, extra: 8, week: "workdays" });
export const visit = offerOf("DROP_IN", { ...DEFAULTS, extra: 3, pets: 4, animals: HOUSE_PETS, week: "daily" });
export const day = offerOf("DAYCARE", { ...DEFAULTS, extra: 12, week: "workdays" });
export const night = offerOf("BOARDING", { ...DEFAULTS, extra: 15, week: "daily" });
export const sitting = offerOf("HOUSE_SITTING", { ...DEFAULTS, extra: 5, pets: 5, animals: HOUSE_PETS, week: "daily" });
export const training = offerOf("TRAINING", { ...DEFAULTS, extra: 0, pets: 1, sizes: ALL_SIZES, week: "workdays" });
export const transport = offerOf("TRANSPORT", { ...DEFAULTS, extra: 3, animals: HOUSE_PETS, week: "workdays" });

/** An offer as the form sends it, in cents. */
export const termsOf = ({ euros, half, extra, pets, animals, sizes }: Offer): ListingTerms => ({
  priceCents: euros * 100,
  halfHourCents: half === undefined ? null : half * 100,
  extraPetCents: extra * 100,
  maxPets: pets,
  species: animals,
  sizes: animals.includes("DOG") ? sizes : [],
});

/** A caregiver of the demo data. Their e-mail address is `key`@tailtribe.test. */
export interface DemoCaregiver {
  key: string;
  name: string;
  locale: Locale;
  /** How long ago they signed up. */
  weeks: number;
  /** "Street 1, 9000 Gent". */
  address: string;
  headline: string;
  bio: string;
  experience: string;
  years: number;
  home: ProfileChange["homeType"];
  /** Where they differ from the form's defaults. */
  terms?: Pick<
    ProfileChange,
    "travelKm" | "homePlaces" | "groupPlaces" | "noticeHours" | "horizonDays" | "holidayPercent" | "cancellationPolicy"
  >;
  offers: Offer[];
  /** How far onboarding went, when not approved; a rejection gives the reason. */
  stage?: "draft" | "waiting" | { rejected: string };
}
