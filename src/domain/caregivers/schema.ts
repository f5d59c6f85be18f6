import { z } from "zod";
import { Phone } from "@/domain/accounts/schema";
import { refuseContactData } from "@/domain/contact-data";
import { City, Postcode, Street } from "@/domain/places/schema";
import { CancellationPolicy, Garden, Language, PetSize, Service, Species } from "@/generated/prisma/enums";
import { line, opaque, text } from "@/lib/http/request-text";

export const HOME_TYPES = ["HOUSE", "APARTMENT", "FARM"] as const;

/** Longest and shortest texts, in characters. */
export const HEADLINE = { min: 10, max: 80 };
export const BIO = { min: 80, max: 2000 };
export const EXPERIENCE = { min: 20, max: 1000 };

/** A request must be answerable 2 h before the care and leaves 15 min for it, so shorter notice is impossible. */
export const MIN_NOTICE_HOURS = 3;
/** Amounts a caregiver may ask per unit, in cents. */
export const MIN_CENTS = 100;
export const MAX_CENTS = 100_000;
/** Places at home, in the group, and pets of one owner. */
export const MAX_PETS = 20;
/** Hours begin and end on a quarter. */
export const STEP_MINUTES = 15;

const MINUTES_A_DAY = 24 * 60;
const MAX_BLOCKS = 7 * 12;

const whole = (min: number, max: number) => z.number().int().min(min).max(max);
const distinct = <T extends z.ZodType>(item: T) =>
  z.array(item).refine((items) => new Set(items).size === items.length, "The same twice.");

/** What a caregiver changes about themselves. Only what is sent changes; a city comes with its postcode. */
export const ProfileChange = z
  .strictObject({
    headline: refuseContactData(line(HEADLINE)),
    bio: refuseContactData(text(BIO)),
    postcode: Postcode,
    city: City,
    /** Private: owners see them from payment on, the street only where care happens there. */
    street: Street,
    phone: Phone,
    travelKm: whole(1, 100),
    homeType: z.enum(HOME_TYPES),
    garden: z.enum(Garden),
    hasChildren: z.boolean(),
    ownPets: distinct(z.enum(Species)),
    languages: distinct(z.enum(Language)),
    /** Animals they have taken care of. */
    knownSpecies: distinct(z.enum(Species)),
    experienceYears: whole(0, 80),
    experience: refuseContactData(text(EXPERIENCE)),
    homePlaces: whole(1, MAX_PETS),
    groupPlaces: whole(1, MAX_PETS),
    noticeHours: whole(MIN_NOTICE_HOURS, 720),
    horizonDays: whole(1, 365),
    holidayPercent: whole(0, 100),
    cancellationPolicy: z.enum(CancellationPolicy),
  })
  .partial()
  .refine(({ city, postcode }) => !city || postcode, { path: ["postcode"], error: "Give the postcode with the city." });
export type ProfileChange = z.infer<typeof ProfileChange>;

/** The `[service]` of an address. */
export const OfService = z.strictObject({ service: z.enum(Service) });

const Cents = whole(MIN_CENTS, MAX_CENTS);

/** What one service costs and which animals are welcome. `sizes` counts for dogs only. */
export const ListingTerms = z.strictObject({
  priceCents: Cents,
  halfHourCents: Cents.nullable().default(null),
  extraPetCents: whole(0, MAX_CENTS).default(0),
  maxPets: whole(1, MAX_PETS).default(1),
  species: distinct(z.enum(Species)),
  sizes: distinct(z.enum(PetSize)).default([]),
});
export type ListingTerms = z.infer<typeof ListingTerms>;

const Quarter = z.number().int().multipleOf(STEP_MINUTES).min(0).max(MINUTES_A_DAY);

/** A whole ordinary week of one service, in minutes of the Brussels day; weekday 1 is Monday, 1440 is midnight. */
export const WeekHours = z.strictObject({
  blocks: z.array(z.strictObject({ weekday: whole(1, 7), fromMinute: Quarter, toMinute: Quarter })).max(MAX_BLOCKS),
});
export type WeekHours = z.infer<typeof WeekHours>;

/** Where a list of reviews continues, and of which service. */
export const ReviewQuery = z.strictObject({ cursor: opaque(120).optional(), service: z.enum(Service).optional() });
export type ReviewQuery = z.infer<typeof ReviewQuery>;
