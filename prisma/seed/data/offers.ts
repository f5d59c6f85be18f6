import type { ListingTerms } from "@/domain/caregivers/schema";
import type { PetSize, Service, Species } from "@/generated/prisma/enums";
import type { WeekName } from "./weeks";

/** A service as a caregiver of the town offers it; amounts in whole or half euros. */
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

type More = Partial<Omit<Offer, "service" | "euros">>;

export const ALL_SIZES: PetSize[] = ["SMALL", "MEDIUM", "LARGE", "GIANT"];
const NOT_GIANT: PetSize[] = ["SMALL", "MEDIUM", "LARGE"];
export const LITTLE: PetSize[] = ["SMALL", "MEDIUM"];

const DOGS: Species[] = ["DOG"];
const HOUSE_PETS: Species[] = ["DOG", "CAT", "RABBIT", "SMALL_ANIMAL", "BIRD"];

const kind =
  (service: Service, usual: Omit<Offer, "service" | "euros">) =>
  (euros: number, more: More = {}): Offer => ({ service, euros, ...usual, ...more });

const usual = { pets: 2, animals: DOGS, sizes: NOT_GIANT } as const;

/** One maker per service, with what most people in town do; `more` is what this one does otherwise. */
export const walk = kind("DOG_WALKING", { ...usual, extra: 4, week: "workdays" });
export const groupWalk = kind("GROUP_WALKING", { ...usual, extra: 8, week: "workdays" });
export const visit = kind("DROP_IN", { ...usual, extra: 3, pets: 4, animals: HOUSE_PETS, week: "daily" });
export const day = kind("DAYCARE", { ...usual, extra: 12, week: "workdays" });
export const night = kind("BOARDING", { ...usual, extra: 15, week: "daily" });
export const sitting = kind("HOUSE_SITTING", { ...usual, extra: 5, pets: 5, animals: HOUSE_PETS, week: "daily" });
export const training = kind("TRAINING", { ...usual, extra: 0, pets: 1, sizes: ALL_SIZES, week: "workdays" });
export const transport = kind("TRANSPORT", { ...usual, extra: 3, animals: HOUSE_PETS, week: "workdays" });

/** An offer as the form sends it, in cents. */
export const termsOf = ({ euros, half, extra, pets, animals, sizes }: Offer): ListingTerms => ({
  priceCents: euros * 100,
  halfHourCents: half === undefined ? null : half * 100,
  extraPetCents: extra * 100,
  maxPets: pets,
  species: animals,
  sizes: animals.includes("DOG") ? sizes : [],
});
