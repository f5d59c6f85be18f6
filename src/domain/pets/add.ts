import { userIdOf } from "@/domain/accounts/user-id-of";
import type { Ctx } from "@/lib/actor";
import { inTransaction } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { petColumns } from "./columns";
import type { PetFacts } from "./schema";

/** More than a household has; keeps a script from filling the table. */
const MAX_PETS = 50;

/** An animal joins the household of whoever asks. */
export async function addPet({ actor, now }: Ctx, pet: PetFacts) {
  const ownerId = userIdOf(actor);
  return inTransaction(async (tx) => {
    // One addition of an owner at a time, so that counting before adding counts right.
    await tx.$queryRaw`SELECT id FROM "User" WHERE id = ${ownerId}::uuid FOR UPDATE`;
    if ((await tx.pet.count({ where: { ownerId, archivedAt: null } })) >= MAX_PETS)
      throw new AppError("conflict", "too_many_pets", `You can keep at most ${MAX_PETS} animals here.`);
    return tx.pet.create({ data: { ...petColumns(pet, now), ownerId, createdAt: now }, select: { id: true } });
  });
}
