import { lockUser, requireUser } from "@/domain/accounts/authorize";
import type { PetInput } from "@/domain/pets/schema";
import type { Ctx } from "@/lib/actor";
import { db, inTransaction } from "@/lib/db";
import { AppError, invalidField, notFound } from "@/lib/errors";
import { wallTime } from "@/lib/time";

/** The input of an owner as columns; omitted fields become null. */
export function petColumns(pet: PetInput, now: Date) {
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

/** More than a household has; stops a script from filling the table. */
const MAX_PETS = 50;

/** Adds an animal to the user's household. */
export async function addPet({ actor, now }: Ctx, pet: PetInput) {
  const ownerId = requireUser(actor);
  return inTransaction(async (tx) => {
    await lockUser(tx, ownerId);
    if ((await tx.pet.count({ where: { ownerId, archivedAt: null } })) >= MAX_PETS)
      throw new AppError("conflict", "too_many_pets", `You can keep at most ${MAX_PETS} animals here.`);
    return tx.pet.create({ data: { ...petColumns(pet, now), ownerId, createdAt: now }, select: { id: true } });
  });
}

/** Replaces the description of an animal. Omitted fields are cleared, so the form and the row always agree. */
export async function updatePet({ actor, now }: Ctx, id: string, pet: PetInput) {
  const mine = { id, ownerId: requireUser(actor), archivedAt: null };
  const { count } = await db.pet.updateMany({ where: mine, data: petColumns(pet, now) });
  if (count === 0) throw notFound("pet");
  return { id };
}

/** Removes an animal from the owner's list; past bookings still refer to it. Refused while care for it is requested, accepted or paid. */
export async function archivePet({ actor, now }: Ctx, id: string) {
  const ownerId = requireUser(actor);
  return inTransaction(async (tx) => {
    // A booking request locks the same row first, so none can be created for this animal meanwhile.
    await lockUser(tx, ownerId);
    const pet = await tx.pet.findFirst({ where: { id, ownerId }, select: { archivedAt: true } });
    if (!pet) throw notFound("pet");
    const open = { petId: id, booking: { status: { in: ["PENDING" as const, "ACCEPTED" as const, "PAID" as const] } } };
    if ((await tx.bookingPet.count({ where: open })) > 0)
      throw new AppError("conflict", "pet_has_bookings", "This animal still has bookings ahead.");
    if (!pet.archivedAt) await tx.pet.update({ where: { id }, data: { archivedAt: now } });
    return { id };
  });
}
