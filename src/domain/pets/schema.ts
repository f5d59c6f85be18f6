import { z } from "zod";
import { AnyPhone } from "@/domain/accounts/schema";
import { refuseContactData } from "@/domain/contact-data";
import { PetSize, Species, VaccineKind } from "@/generated/prisma/enums";
import { code, line, text } from "@/lib/http/request-text";

/** The version of the off-leash text that an owner agrees to. It changes whenever the meaning changes. */
export const OFF_LEASH_VERSION = "2026-01";

const OLDEST_BIRTH_YEAR = 1950;

const fields = {
  name: refuseContactData(line({ min: 1, max: 40 })),
  breed: line({ max: 60 }).optional(),
  /** Not after this year, which the verb checks because it has the clock. */
  birthYear: z.number().int().min(OLDEST_BIRTH_YEAR).max(9999).optional(),
  /** Character, habits, food. */
  notes: text({ max: 2000 }).optional(),
  /** Medicine and conditions: shown to the caregiver of a paid booking only. */
  medical: text({ max: 2000 }).optional(),
};

/** What an owner enters about an animal. A dog has a size, because caregivers choose by it; other species have none. */
export const PetInput = z.discriminatedUnion("species", [
  z.strictObject({ species: z.literal(Species.DOG), size: z.enum(PetSize), ...fields }),
  z.strictObject({ species: z.enum(Species).exclude([Species.DOG]), ...fields }),
]);
export type PetInput = z.infer<typeof PetInput>;

/** The choices of a care plan; the words for them are in src/i18n/care-card, in four languages. */
export const PLAN_CHOICES = {
  food: ["DRY", "WET", "RAW", "FRESH", "HAY", "SEEDS"],
  medicine: ["NONE", "IN_FOOD", "BY_MOUTH", "ON_SKIN", "EYES_EARS", "INJECTION"],
  behaviour: [
    ...(["HOUSE_TRAINED", "SHY", "LIVELY", "VOCAL", "CHEWS", "PULLS", "ESCAPES"] as const),
    ...(["GUARDS_FOOD", "AFRAID_OF_NOISE", "TRAVELS_BADLY"] as const),
  ],
  offLeash: ["NEVER", "FENCED_ONLY", "YES"],
  getsOnWith: ["DOGS", "CATS", "CHILDREN", "STRANGERS", "SMALL_ANIMALS"],
  avoids: ["DOGS", "CATS", "CHILDREN", "STRANGERS", "SMALL_ANIMALS"],
} as const;

const some = <const T extends readonly [string, ...string[]]>(choices: T) =>
  z
    .array(z.enum(choices))
    .max(choices.length)
    .refine((all) => new Set(all).size === all.length, "The same twice.")
    .default([]);
const whole = (min: number, max: number) => z.number().int().min(min).max(max).optional();
const note = text({ max: 1000 }).optional();

/** Without spaces and dots, as people copy it from a passport. */
const Chip = code(40, (typed) => typed.replace(/[\s.-]/g, "")).regex(/^\d{15}$/, { error: "A chip has 15 digits." });

/** How an owner wants one animal to be cared for: choices, which anybody asked for its care reads, and words, which need payment. */
export const CarePlan = z.strictObject({
  mealsPerDay: whole(1, 12),
  food: some(PLAN_CHOICES.food),
  feeding: note,
  medicine: some(PLAN_CHOICES.medicine),
  medicineNote: note,
  walksPerDay: whole(0, 12),
  walkMinutes: whole(5, 300),
  walks: note,
  aloneHours: whole(0, 24),
  alone: note,
  behaviour: some(PLAN_CHOICES.behaviour),
  behaviourNote: note,
  offLeash: z.enum(PLAN_CHOICES.offLeash).optional(),
  getsOnWith: some(PLAN_CHOICES.getsOnWith),
  avoids: some(PLAN_CHOICES.avoids),
  emergency: note,
  vetName: line({ max: 120 }).optional(),
  vetPhone: AnyPhone.optional(),
  chip: Chip.optional(),
});
export type CarePlan = z.infer<typeof CarePlan>;

/** A vaccination of an animal and the last day on which it protects. */
export const NewVaccination = z.strictObject({ kind: z.enum(VaccineKind), expiresOn: z.iso.date() });
export type NewVaccination = z.infer<typeof NewVaccination>;

/** The ids of an address about one vaccination. */
export const OfVaccination = z.strictObject({ id: z.uuid().toLowerCase(), vaccinationId: z.uuid().toLowerCase() });
