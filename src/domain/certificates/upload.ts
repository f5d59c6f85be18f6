import { findMyCertificate } from "@/domain/certificates/certificates";
import { certificateKey, deleteCertificates, documentKind } from "@/domain/certificates/files";
import { MAX_BYTES } from "@/domain/certificates/schema";
import { enqueueInTx, JobTypes } from "@/domain/jobs";
import { env } from "@/env";
import type { Ctx } from "@/lib/actor";
import { db, inTransaction } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { readBytes } from "@/lib/http/read-request";
import { SNIFFED_BYTES } from "@/lib/images/reencode";
import { isClean } from "@/lib/storage/clamd";
import { fileStorage } from "@/lib/storage/open";

const PASSING_MS = 60_000;

/** Takes the file, where it passes through this server. */
export async function receiveCertificate(ctx: Ctx, id: string, request: Request) {
  const { file, state } = await findMyCertificate(ctx, id);
  if (state !== "UPLOADING") throw new AppError("conflict", "already_uploaded", "This file has arrived already.");
  const bytes = await readBytes(request, MAX_BYTES, PASSING_MS);
  if (bytes.byteLength === 0) throw new AppError("invalid", "not_uploaded", "There is no file.");
  await fileStorage().put(certificateKey(file), bytes, "application/octet-stream");
  return { id };
}

/** Looks at what arrived, by its content, and has it scanned; what is no document is deleted at once. */
export async function finishCertificate(ctx: Ctx, id: string) {
  const { file, state } = await findMyCertificate(ctx, id);
  if (state !== "UPLOADING") return { id };
  const arrived = await fileStorage().peek(certificateKey(file), SNIFFED_BYTES);
  if (!arrived) throw new AppError("conflict", "not_uploaded", "The file has not arrived.");
  const extension = arrived.size <= MAX_BYTES ? documentKind(arrived.start) : null;
  await inTransaction(async (tx) => {
    const waiting = { id, state: "UPLOADING" as const };
    if (!extension) return void (await deleteCertificates(tx, waiting));
    const { count } = await tx.certificate.updateMany({ where: waiting, data: { state: "WAITING", extension } });
    if (count > 0) await enqueueInTx(tx, JobTypes.SCAN_CERTIFICATE, { certificateId: id });
  });
  if (!extension) throw new AppError("invalid", "not_a_document", "This is no PDF, JPEG, PNG or WebP.");
  return { id };
}

/** Stores an uploaded certificate once the scanner found nothing; while a scanner is set and does not answer, it waits. */
export async function scanCertificate(id: string) {
  const certificate = await db.certificate.findUnique({ where: { id } });
  if (certificate?.state !== "WAITING") return;
  const key = certificateKey(certificate.file);
  const bytes = await fileStorage().get(key);
  const problem = !bytes ? "not_uploaded" : (await isAllowed(bytes)) ? null : "file_infected";
  await inTransaction(async (tx) => {
    const data = problem ? { state: "REFUSED" as const, problem } : { state: "STORED" as const };
    await tx.certificate.updateMany({ where: { id, state: "WAITING" }, data });
    if (problem) await enqueueInTx(tx, JobTypes.REMOVE_FILES, { keys: [key] });
  });
}

const isAllowed = async (bytes: Uint8Array) => !env.CLAMD_URL || isClean(env.CLAMD_URL, bytes);
