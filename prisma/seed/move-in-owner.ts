import { addPet } from "@/domain/pets/add";
import { PetFacts } from "@/domain/pets/schema";
import type { OwnerData } from "./data/owner";
import { signedUpAt } from "./move-in-caregiver";
import { as, moveIn, type Person, phoneOf } from "./person";

/** An owner of the town with the ids of their animals by name. */
export type Owner = Person & { facts: OwnerData; pets: Map<string, string>; phone: string };

/** Somebody signs up and tells about their animals. */
export async function moveInOwner(facts: OwnerData, turn: number, now: Date): Promise<Owner> {
  const signedUp = signedUpAt(now, facts.weeks);
  const phone = phoneOf(100 + turn);
  const person = await moveIn({ ...facts, role: "OWNER", phone }, signedUp);
  const pets = new Map<string, string>();
  for (const pet of facts.pets) pets.set(pet.name, (await addPet(as(person, signedUp), PetFacts.parse(pet))).id);
  return { ...person, facts, pets, phone };
}
