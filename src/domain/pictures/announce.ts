import { lockUser, requireUser } from "@/domain/accounts/authorize";
import { UPLOADS_PER_DAY } from "@/domain/limits";
import { newFileName, quarantineKey } from "@/domain/pictures/files";
import { MAX_PICTURES, type NewPicture } from "@/domain/pictures/schema";
import type { Ctx } from "@/lib/actor";
import { inTransaction, type Tx } from "@/lib/db";
import { AppError, notFound } from "@/lib/errors";
import { assertWithinLimit } from "@/lib/rate-limit";
import { consume } from "@/lib/rate-limit/database";
import { fileStorage } from "@/lib/storage/open";

/** A slow telephone on a train needs so long for 10 MB. */
const UPLOAD_SECONDS = 540;

/** Announces a picture and says where the browser puts the file. */
export async function beginUpload(ctx: Ctx, { bytes, ...album }: NewPicture) {
  const ownerId = requireUser(ctx.actor);
  const { id } = await inTransaction(async (tx) => {
    const user = await lockUser(tx, ownerId);
    if (!user?.emailVerifiedAt)
      throw new AppError("forbidden", "email_not_verified", "Confirm your e-mail address first.");
    await assertAlbum(tx, ctx, album);
    const [state] = await consume([{ budget: UPLOADS_PER_DAY, subject: ownerId }], ctx.now, tx);
    assertWithinLimit(state, "too_many_uploads");
    const position = await nextPosition(tx, ownerId, album);
    return tx.picture.create({
      data: { ...album, ownerId, position, bytes, file: newFileName(), createdAt: ctx.now },
      select: { id: true },
    });
  });
  const url = await fileStorage().uploadUrl(quarantineKey(id), bytes, UPLOAD_SECONDS);
  return { id, uploadUrl: url ?? `/api/pictures/${id}/original` };
}

type AlbumOf = Omit<NewPicture, "bytes"> & { petId?: string; threadId?: string };

async function assertAlbum(tx: Tx, { actor }: Ctx, { kind, petId, threadId }: AlbumOf) {
  if (kind === "CAREGIVER" && !(actor.kind === "user" && actor.role === "CAREGIVER"))
    throw new AppError("forbidden", "wrong_role", "Only caregivers have a profile.");
  const mine = { id: petId ?? "", ownerId: requireUser(actor), archivedAt: null };
  if (kind === "PET" && (await tx.pet.count({ where: mine })) === 0) throw notFound("pet");
  const me = requireUser(actor);
  const open = { id: threadId ?? "", OR: [{ ownerId: me }, { caregiverId: me }] };
  if (kind === "MESSAGE" && (await tx.thread.count({ where: open })) === 0) throw notFound("thread");
}

/** The last place of an album that has room. */
async function nextPosition(tx: Tx, ownerId: string, { kind, petId, threadId }: AlbumOf) {
  const { _count, _max } = await tx.picture.aggregate({
    where: {
      ownerId,
      kind,
      petId: petId ?? null,
      threadId: threadId ?? null,
      messageId: null,
      state: { not: "REFUSED" },
    },
    ...{ _count: true, _max: { position: true } },
  });
  const max = MAX_PICTURES[kind];
  if (_count >= max)
    throw new AppError("conflict", "too_many_pictures", `There is room for ${max} pictures.`, { values: { max } });
  return (_max.position ?? 0) + 1;
}
