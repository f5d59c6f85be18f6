import { requireUser } from "@/domain/accounts/authorize";
import { notify } from "@/domain/notifications/notify";
import { dateOf } from "@/domain/pets/care-card";
import type { NewVaccination } from "@/domain/pets/schema";
import { SWEEP_LIMIT } from "@/domain/sweep";
import type { Ctx } from "@/lib/actor";
import { db, inTransaction } from "@/lib/db";
import { invalidField, notFound } from "@/lib/errors";
import { after, DAY_MS, wallTime } from "@/lib/time";

/** So many days before it expires, its owner is reminded once. */
const REMIND_DAYS = 30;
const FURTHEST_YEARS = 20;

const today = (now: Date) => new Date(wallTime(now).date);

/** Notes a vaccination of one's own animal; one of the same kind is replaced, as a new injection replaces the old. */
export const addVaccination = ({ actor, now }: Ctx, petId: string, { kind, expiresOn }: NewVaccination) =>
  inTransaction(async (tx) => {
    const mine = { id: petId, ownerId: requireUser(actor), archivedAt: null };
    if ((await tx.pet.count({ where: mine })) === 0) throw notFound("pet");
    const day = new Date(expiresOn);
    if (
      day > after(today(now), FURTHEST_YEARS * 366 * DAY_MS) ||
      day < after(today(now), -FURTHEST_YEARS * 366 * DAY_MS)
    )
      throw invalidField("expiresOn", "date_too_far", "That date is too far away.");
    const data = { expiresOn: day, remindedAt: null };
    const where = { petId_kind: { petId, kind } };
    return tx.vaccination.upsert({ where, create: { petId, kind, ...data }, update: data, select: { id: true } });
  });

/** Takes a vaccination of one's own animal off the card. */
export async function removeVaccination({ actor }: Ctx, petId: string, id: string) {
  const mine = { id, petId, pet: { ownerId: requireUser(actor) } };
  if ((await db.vaccination.deleteMany({ where: mine })).count === 0) throw notFound("vaccination");
  return { id };
}

/** Mails owners whose animal's vaccination expires within 30 days, once per vaccination. */
export async function remindOfVaccinations({ now }: Ctx) {
  const due = await db.vaccination.findMany({
    where: {
      remindedAt: null,
      expiresOn: { gte: today(now), lte: after(today(now), REMIND_DAYS * DAY_MS) },
      pet: { archivedAt: null, owner: { erasedAt: null, suspendedAt: null } },
    },
    orderBy: [{ expiresOn: "asc" }, { id: "asc" }],
    take: SWEEP_LIMIT,
    select: { id: true, kind: true, expiresOn: true, pet: { select: { id: true, name: true, ownerId: true } } },
  });
  for (const { id, kind, expiresOn, pet } of due)
    await inTransaction(async (tx) => {
      const { count } = await tx.vaccination.updateMany({ where: { id, remindedAt: null }, data: { remindedAt: now } });
      if (count === 0) return;
      const day = dateOf(expiresOn);
      await notify(tx, {
        ...{ template: "vaccination-expiring", userId: pet.ownerId, now, about: `${id}:${day}` },
        data: { petId: pet.id, petName: pet.name, kind, expiresOn: day },
      });
    });
  return { vaccinations: due.length };
}
