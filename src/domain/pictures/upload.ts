import { requireUser } from "@/domain/accounts/authorize";
import { enqueueInTx, JobTypes } from "@/domain/jobs";
import { deletePictures, quarantineKey } from "@/domain/pictures/files";
import { MAX_BYTES } from "@/domain/pictures/schema";
import type { Ctx } from "@/lib/actor";
import { db, inTransaction } from "@/lib/db";
import { AppError, notFound } from "@/lib/errors";
import { readBytes } from "@/lib/http/read-request";
import { SNIFFED_BYTES, sniffImage } from "@/lib/images/reencode";
import { fileStorage } from "@/lib/storage/open";

const PASSING_MS = 60_000;

/** Takes the file into quarantine, where it passes through this server. */
export async function receiveOriginal(ctx: Ctx, id: string, request: Request) {
  await findUpload(ctx, id);
  const bytes = await readBytes(request, MAX_BYTES, PASSING_MS);
  if (bytes.byteLength === 0) throw new AppError("invalid", "not_uploaded", "There is no file.");
  await fileStorage().put(quarantineKey(id), bytes, "application/octet-stream");
  return { id };
}

/** Looks at what arrived, by its content, and has it drawn again; what cannot be a picture is deleted at once. */
export async function finishUpload(ctx: Ctx, id: string) {
  const { state } = await findUpload(ctx, id, ["UPLOADING", "WAITING", "READY", "REFUSED"]);
  if (state !== "UPLOADING") return { id };
  const arrived = await fileStorage().peek(quarantineKey(id), SNIFFED_BYTES);
  if (!arrived) throw new AppError("conflict", "not_uploaded", "The file has not arrived.");
  const refusal = refusalOf(arrived.size, sniffImage(arrived.start));
  await inTransaction(async (tx) => {
    if (refusal) return void (await deletePictures(tx, { id, state: "UPLOADING" }));
    const { count } = await tx.picture.updateMany({ where: { id, state: "UPLOADING" }, data: { state: "WAITING" } });
    if (count > 0) await enqueueInTx(tx, JobTypes.PROCESS_PICTURE, { pictureId: id });
  });
  if (refusal) throw refusal;
  return { id };
}

function refusalOf(size: number, kind: ReturnType<typeof sniffImage>) {
  if (size > MAX_BYTES) return new AppError("invalid", "file_too_large", "A file has at most 10 MB.");
  if (kind === "heic") return new AppError("invalid", "heic_picture", "Save the picture as JPEG first.");
  return kind ? null : new AppError("invalid", "not_a_picture", "This is no JPEG, PNG or WebP.");
}

async function findUpload(
  { actor }: Ctx,
  id: string,
  states: ("UPLOADING" | "WAITING" | "READY" | "REFUSED")[] = ["UPLOADING"],
) {
  const mine = await db.picture.findFirst({ where: { id, ownerId: requireUser(actor) }, select: { state: true } });
  if (!mine) throw notFound("picture");
  if (!states.includes(mine.state))
    throw new AppError("conflict", "already_uploaded", "This picture has arrived already.");
  return mine;
}
