import { userIdOf } from "@/domain/accounts/user-id-of";
import type { Ctx } from "@/lib/actor";
import { db } from "@/lib/db";
import { notFound } from "@/lib/errors";
import { petColumns } from "./columns";
import type { PetFacts } from "./schema";

/** The owner describes an animal anew. What is left out is emptied, so the form and the row always agree. */
export async function updatePet({ actor, now }: Ctx, id: string, pet: PetFacts) {
  const mine = { id, ownerId: userIdOf(actor), archivedAt: null };
  const { count } = await db.pet.updateMany({ where: mine, data: petColumns(pet, now) });
  if (count === 0) throw notFound("pet");
  return { id };
}
