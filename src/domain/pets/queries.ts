import { userIdOf } from "@/domain/accounts/user-id-of";
import type { Ctx } from "@/lib/actor";
import { db } from "@/lib/db";
import { notFound } from "@/lib/errors";
import type { OwnPet } from "./answers";

/** What an owner sees of an animal of their own: everything told about it. */
const shown = {
  id: true,
  name: true,
  species: true,
  size: true,
  breed: true,
  birthYear: true,
  notes: true,
  medical: true,
} as const;

/** The animals of whoever asks, the first added first. */
export const petsOf = async ({ actor }: Ctx): Promise<OwnPet[]> =>
  db.pet.findMany({ where: { ownerId: userIdOf(actor), archivedAt: null }, select: shown, orderBy: { id: "asc" } });

/** One animal of whoever asks; anybody else hears that it does not exist. */
export async function petOf({ actor }: Ctx, id: string): Promise<OwnPet> {
  const pet = await db.pet.findFirst({ where: { id, ownerId: userIdOf(actor), archivedAt: null }, select: shown });
  if (!pet) throw notFound("pet");
  return pet;
}
