import { lockUser, requireUser } from "@/domain/accounts/authorize";
import { publicName } from "@/domain/accounts/profile";
import { meanRating } from "@/domain/caregivers/public-profile";
import type { FavouriteRow } from "@/domain/favourites/responses";
import { type FavouriteListQuery, MAX_FAVOURITES, type NewFavourite } from "@/domain/favourites/schema";
import type { Prisma } from "@/generated/prisma/client";
import type { Ctx } from "@/lib/actor";
import { db, inTransaction } from "@/lib/db";
import { AppError, notFound } from "@/lib/errors";
import { keysetArgs, keysetPage } from "@/lib/keyset";

/** Keeps an approved caregiver; a second time changes nothing. Somebody who is not approved does not exist for others. */
export const addFavourite = (ctx: Ctx, { caregiverId, note }: NewFavourite) =>
  inTransaction(async (tx) => {
    const userId = requireUser(ctx.actor);
    if (userId === caregiverId) throw new AppError("conflict", "own_profile", "This is your own profile.");
    const caregiver = await tx.caregiver.findFirst({
      where: { userId: caregiverId, status: "APPROVED" },
      select: { userId: true },
    });
    if (!caregiver) throw notFound("caregiver");
    await lockUser(tx, userId);
    const known = await tx.favourite.findUnique({ where: { userId_caregiverId: { userId, caregiverId } } });
    if (known) return { id: known.id };
    if ((await tx.favourite.count({ where: { userId } })) >= MAX_FAVOURITES)
      throw new AppError("conflict", "too_many_favourites", "You keep as many caregivers as we can show.");
    const data = { userId, caregiverId, note: note || null, createdAt: ctx.now };
    return tx.favourite.create({ data, select: { id: true } });
  });

/** Changes the private note of a favourite. */
export async function changeNote({ actor }: Ctx, id: string, { note }: { note: string }) {
  const where = { id, userId: requireUser(actor) };
  const { count } = await db.favourite.updateMany({ where, data: { note: note || null } });
  if (count === 0) throw notFound("favourite");
}

/** Keeps a caregiver no more. */
export async function removeFavourite({ actor }: Ctx, id: string) {
  const { count } = await db.favourite.deleteMany({ where: { id, userId: requireUser(actor) } });
  if (count === 0) throw notFound("favourite");
}

const KEPT = {
  ...{ status: true, headline: true, city: true, experienceYears: true, ratingSum: true, ratingCount: true },
  user: { select: { name: true } },
  listings: { where: { live: true }, select: { service: true, priceCents: true }, orderBy: { service: "asc" } },
} as const satisfies Prisma.CaregiverSelect;

/** A page of one's favourites, the latest first. Of a caregiver who is not approved now nothing is shown. */
export async function listFavourites({ actor }: Ctx, paging: FavouriteListQuery) {
  const found = await db.favourite.findMany({
    ...keysetArgs({ userId: requireUser(actor) }, paging),
    orderBy: { id: "desc" },
    include: { caregiver: { select: KEPT } },
  });
  const { rows, ...around } = keysetPage(found, paging);
  return {
    favourites: rows.map(
      ({ id, caregiverId, note, createdAt, caregiver }): FavouriteRow => ({
        ...{ id, caregiverId, note, createdAt },
        caregiver: caregiver.status === "APPROVED" ? keptView(caregiver) : null,
      }),
    ),
    ...around,
  };
}

function keptView({ user, ratingSum, ...rest }: Prisma.CaregiverGetPayload<{ select: typeof KEPT }>) {
  const { headline, city, experienceYears, ratingCount, listings } = rest;
  return {
    ...{ headline, city, experienceYears, ratingCount },
    name: publicName(user.name),
    rating: meanRating(ratingSum, ratingCount),
    offers: listings,
  };
}

/** Whom one keeps, for the hearts of a page; at most as many as one can keep. */
export async function listFavouriteIds({ actor }: Ctx) {
  const where = { userId: requireUser(actor) };
  const select = { id: true, caregiverId: true } as const;
  return { favourites: await db.favourite.findMany({ where, select, take: MAX_FAVOURITES }) };
}
