import { invalidField } from "@/lib/errors";
import { wallTime } from "@/lib/time";
import type { PetFacts } from "./schema";

/** What an owner sent, as columns: whatever was left out is emptied. */
export function petColumns(pet: PetFacts, now: Date) {
  const thisYear = Number(wallTime(now).date.slice(0, 4));
  if (pet.birthYear !== undefined && pet.birthYear > thisYear)
    throw invalidField("birthYear", "birth_year_ahead", "A birth year cannot lie in the future.");
  return {
    name: pet.name,
    species: pet.species,
    size: pet.species === "DOG" ? pet.size : null,
    breed: pet.breed || null,
    birthYear: pet.birthYear ?? null,
    notes: pet.notes || null,
    medical: pet.medical || null,
  };
}
