import { lockUser, requireUser } from "@/domain/accounts/authorize";
import { CacheInvalidation } from "@/domain/cache";
import { deletePictures } from "@/domain/pictures/files";
import type { AlbumQuery, PictureChange, PictureOrder } from "@/domain/pictures/schema";
import type { PictureKind } from "@/generated/prisma/enums";
import type { Ctx } from "@/lib/actor";
import { inTransaction } from "@/lib/db";
import { AppError, notFound } from "@/lib/errors";

/** Describes a picture for those who do not see it. */
export const describePicture = ({ actor }: Ctx, id: string, { alt }: PictureChange) =>
  inTransaction(async (tx) => {
    const ownerId = requireUser(actor);
    const [picture] = await tx.picture.updateManyAndReturn({ where: { id, ownerId }, data: { alt: alt || null } });
    if (!picture) throw notFound("picture");
    await refreshProfile(picture.kind, ownerId);
    return { id };
  });

/** Deletes one of the user's pictures that stands in no message. */
export const removePicture = ({ actor }: Ctx, id: string) =>
  inTransaction(async (tx) => {
    const ownerId = requireUser(actor);
    const [picture] = await deletePictures(tx, { id, ownerId, messageId: null });
    if (!picture) throw notFound("picture");
    await refreshProfile(picture.kind, ownerId);
    return { id };
  });

/** Puts the pictures of an album into another order; all of them are named, the cover first. */
export const orderPictures = ({ actor }: Ctx, { kind, petId, threadId }: AlbumQuery, { pictureIds }: PictureOrder) =>
  inTransaction(async (tx) => {
    const ownerId = requireUser(actor);
    await lockUser(tx, ownerId);
    const album = { ownerId, kind, petId: petId ?? null, threadId: threadId ?? null, messageId: null };
    const known = await tx.picture.findMany({ where: album, select: { id: true } });
    const isSame = new Set(pictureIds).size === pictureIds.length && pictureIds.length === known.length;
    if (!isSame || known.some(({ id }) => !pictureIds.includes(id)))
      throw new AppError("conflict", "album_changed", "The album has changed since you looked.");
    for (const [position, id] of pictureIds.entries())
      await tx.picture.update({ where: { id }, data: { position: position + 1 } });
    await refreshProfile(kind, ownerId);
    return { ok: true };
  });

const refreshProfile = async (kind: PictureKind, ownerId: string) =>
  kind === "CAREGIVER" ? CacheInvalidation.onCaregiverUpdate(ownerId) : undefined;
