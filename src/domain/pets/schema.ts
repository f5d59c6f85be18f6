import { z } from "zod";
import { PetSize, Species } from "@/generated/prisma/enums";
import { line, text } from "@/lib/http/request-text";

/** The version of the off-leash text that an owner agrees to. It changes whenever the meaning changes. */
export const OFF_LEASH_VERSION = "2026-01";

const OLDEST_BIRTH_YEAR = 1950;

const fields = {
  name: line({ min: 1, max: 40 }),
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
