import { CacheInvalidation } from "@/domain/cache";
import { enqueueInTx, JobTypes } from "@/domain/jobs";
import { FORMATS, fileKey, quarantineKey } from "@/domain/pictures/files";
import type { Picture } from "@/generated/prisma/client";
import type { Ctx } from "@/lib/actor";
import { db, inTransaction, type Tx } from "@/lib/db";
import { type ReencodedImage, reencodeImage, UnusableImage } from "@/lib/images/reencode";
import { fileStorage } from "@/lib/storage/open";

/** Called in the transaction that makes a picture visible: nouns above show it to those who wait. */
type OnDrawn = (tx: Tx, ctx: Ctx, picture: Picture) => Promise<unknown>;

/**
 * Draws an uploaded picture again in a few sizes and deletes the original. What no decoder of ours reads without a warning
 * is refused. Running twice makes the same files.
 */
export async function processPicture(ctx: Ctx, id: string, onDrawn?: OnDrawn) {
  const picture = await db.picture.findUnique({ where: { id } });
  if (picture?.state !== "WAITING") return;
  const original = await fileStorage().get(quarantineKey(id));
  const drawn = original ? await redraw(original) : new UnusableImage("not_a_picture");
  const keys = drawn instanceof UnusableImage ? [] : await store(picture, drawn);
  await inTransaction(async (tx) => {
    const { count } = await tx.picture.updateMany({ where: { id, state: "WAITING" }, data: resultOf(drawn) });
    // Deleted meanwhile: its files go, too.
    const left = count > 0 ? [] : keys;
    await enqueueInTx(tx, JobTypes.REMOVE_FILES, { keys: [quarantineKey(id), ...left] });
    if (count === 0) return;
    if (picture.kind === "CAREGIVER") await CacheInvalidation.onCaregiverUpdate(picture.ownerId);
    await onDrawn?.(tx, ctx, picture);
  });
}

const redraw = (original: Uint8Array) =>
  reencodeImage(original).catch((error: unknown) => {
    if (error instanceof UnusableImage) return error;
    throw error;
  });

async function store(picture: Picture, { sizes }: ReencodedImage) {
  const files = sizes.flatMap((size, n) =>
    FORMATS.flatMap((format) => {
      const bytes = size[format];
      return bytes ? [{ key: fileKey(picture, n + 1, format), bytes, format }] : [];
    }),
  );
  for (const { key, bytes, format } of files) await fileStorage().put(key, bytes, `image/${format}`);
  return files.map(({ key }) => key);
}

function resultOf(drawn: ReencodedImage | UnusableImage) {
  if (drawn instanceof UnusableImage) return { state: "REFUSED" as const, problem: drawn.code };
  const { width, height, color, sizes } = drawn;
  return {
    ...{ state: "READY" as const, width, height, color },
    widths: sizes.map((size) => size.width),
    hasAvif: sizes.some(({ avif }) => avif !== null),
  };
}
