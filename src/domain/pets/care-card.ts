import { requireUser } from "@/domain/accounts/authorize";
import { CarePlan } from "@/domain/pets/schema";
import { careSeenBy } from "@/domain/pictures/queries";
import type { Prisma } from "@/generated/prisma/client";
import type { Ctx } from "@/lib/actor";
import { db, inTransaction } from "@/lib/db";
import { notFound } from "@/lib/errors";

const PET = {
  ...{ id: true, ownerId: true, name: true, species: true, size: true, breed: true, birthYear: true },
  owner: { select: { locale: true } },
  carePlan: { select: { plan: true, updatedAt: true } },
  vaccinations: { orderBy: [{ expiresOn: "asc" }, { id: "asc" }], select: { id: true, kind: true, expiresOn: true } },
} satisfies Prisma.PetSelect;

/** What only the caregiver of a paid booking reads, until the owner's address closes too: words may say who and where they are. */
const PRIVATE = [
  ...(["feeding", "medicine", "medicineNote", "walks", "alone", "behaviourNote", "emergency"] as const),
  ...(["vetName", "vetPhone", "chip"] as const),
] satisfies (keyof CarePlan)[];

/** The plan for a caregiver who was asked: its choices alone, without those of medicine. */
const withoutPrivateParts = (plan: CarePlan) =>
  CarePlan.parse(Object.fromEntries(Object.entries(plan).filter(([name]) => !PRIVATE.some((each) => each === name))));

/**
 * The care card of an animal: for its owner all of it; for an approved caregiver who is asked for its care the choices, and
 * all of it from payment until 48 h after the end.
 */
export async function getCareCard(ctx: Ctx, petId: string) {
  const me = requireUser(ctx.actor);
  const pet = await db.pet.findFirst({
    where: {
      id: petId,
      OR: [{ ownerId: me, archivedAt: null }, { bookings: { some: { booking: careSeenBy(me, ctx.now) } } }],
    },
    select: PET,
  });
  if (!pet) throw notFound("pet");
  const { carePlan, vaccinations, ownerId, owner, name, breed, ...animal } = pet;
  const isOwner = ownerId === me;
  const seesAll = isOwner || (await isPaidFor(ctx, me, petId));
  const plan = CarePlan.safeParse(carePlan?.plan).data ?? null;
  return {
    pet: { ...animal, name, breed: seesAll ? breed : null },
    isOwner,
    seesAll,
    /** The language of the words, unless they are plainly of another. */
    locale: owner.locale,
    updatedAt: carePlan?.updatedAt ?? null,
    plan: plan && (seesAll ? plan : withoutPrivateParts(plan)),
    vaccinations: seesAll
      ? vaccinations.map(({ expiresOn, ...each }) => ({ ...each, expiresOn: dateOf(expiresOn) }))
      : [],
  };
}
export type CareCard = Awaited<ReturnType<typeof getCareCard>>;

export const dateOf = (day: Date) => day.toISOString().slice(0, 10);

async function isPaidFor({ now }: Ctx, me: string, petId: string) {
  const paid = { status: { in: ["PAID" as const, "COMPLETED" as const] } };
  return (await db.bookingPet.count({ where: { petId, booking: { AND: [careSeenBy(me, now), paid] } } })) > 0;
}

/** Which of these animals have a care card; the page of a booking links to it. */
export async function petsWithCareCard(petIds: string[]) {
  const found = await db.carePlan.findMany({ where: { petId: { in: petIds } }, select: { petId: true } });
  return new Set(found.map(({ petId }) => petId));
}

/** Replaces the plan of one's own animal; what is left out is cleared, so the form and the row always agree. */
export const saveCarePlan = ({ actor, now }: Ctx, petId: string, plan: CarePlan) =>
  inTransaction(async (tx) => {
    const mine = { id: petId, ownerId: requireUser(actor), archivedAt: null };
    if ((await tx.pet.count({ where: mine })) === 0) throw notFound("pet");
    const data = { plan, updatedAt: now };
    await tx.carePlan.upsert({ where: { petId }, create: { petId, ...data }, update: data });
    return { id: petId };
  });
