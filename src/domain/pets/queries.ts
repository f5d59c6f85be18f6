import { requireUser } from "@/domain/accounts/authorize";
import type { OwnPet } from "@/domain/pets/responses";
import type { Ctx } from "@/lib/actor";
import { db } from "@/lib/db";
import { notFound } from "@/lib/errors";

/** What an owner sees of their own animal: all its fields. */
const PET_SELECT = {
  id: true,
  name: true,
  species: true,
  size: true,
  breed: true,
  birthYear: true,
  notes: true,
  medical: true,
} as const;

/** The user's animals, oldest entry first. */
export const listPets = async ({ actor }: Ctx): Promise<OwnPet[]> =>
  db.pet.findMany({
    where: { ownerId: requireUser(actor), archivedAt: null },
    select: PET_SELECT,
    orderBy: { id: "asc" },
  });

/** One of the user's animals; for anyone else it does not exist. */
export async function getPet({ actor }: Ctx, id: string): Promise<OwnPet> {
  const pet = await db.pet.findFirst({
    where: { id, ownerId: requireUser(actor), archivedAt: null },
    select: PET_SELECT,
  });
  if (!pet) throw notFound("pet");
  return pet;
}
