import { createHmac } from "node:crypto";
import type { SignedLink } from "@/domain/certificates/schema";
import { enqueueInTx, JobTypes } from "@/domain/jobs";
import { env } from "@/env";
import type { Certificate, Prisma } from "@/generated/prisma/client";
import { isSameSecret } from "@/lib/auth/secrets";
import type { Tx } from "@/lib/db";
import { sniffImage } from "@/lib/images/reencode";
import { fileStorage } from "@/lib/storage/open";

export const certificateKey = (file: string) => `certificates/${file}`;

/** What a file is by its content; null where it is nothing that a certificate can be. */
export function documentKind(start: Uint8Array) {
  if (Buffer.from(start.subarray(0, 5)).toString("latin1") === "%PDF-") return "pdf";
  const kind = sniffImage(start);
  return kind === "heic" ? null : kind;
}

/** How long a link works. */
const LINK_SECONDS = 60;

const signatureOf = (id: string, until: number) =>
  createHmac("sha256", env.NEXTAUTH_SECRET).update(`certificate:${id}:${until}`).digest("base64url");

/** A link to the file, to be saved: signed by the bucket, or by us where this server sends it. */
export async function signedLink({ id, file, extension }: Certificate, now: Date) {
  const options = { fileName: `certificate-${id.slice(-8)}.${extension}`, seconds: LINK_SECONDS };
  const url = await fileStorage().downloadUrl(certificateKey(file), options);
  const until = Math.floor(now.getTime() / 1000) + LINK_SECONDS;
  return url ?? `/api/certificates/${id}/file?until=${until}&signature=${signatureOf(id, until)}`;
}

/** Whether a link of ours is genuine and has not ended. */
export const isValidLink = (id: string, { until, signature }: SignedLink, now: Date) =>
  until * 1000 > now.getTime() && isSameSecret(signature, signatureOf(id, until));

/** Deletes certificates, and their files once the transaction has committed. */
export async function deleteCertificates(tx: Tx, where: Prisma.CertificateWhereInput) {
  const found = await tx.certificate.findMany({ where, select: { id: true, file: true } });
  await tx.certificate.deleteMany({ where: { id: { in: found.map(({ id }) => id) } } });
  for (const { file } of found) await enqueueInTx(tx, JobTypes.REMOVE_FILES, { keys: [certificateKey(file)] });
  return found;
}

/** Deletes every certificate of a person with its file. */
export const deleteCertificatesOf = (tx: Tx, userId: string) => deleteCertificates(tx, { ownerId: userId });

/** The files of a person: the key of each, and an address that asks who is signed in. */
export async function listCertificatesOf(tx: Tx, userId: string) {
  const found = await tx.certificate.findMany({ where: { ownerId: userId, state: "STORED" }, orderBy: { id: "asc" } });
  return found.map(({ id, extension, file }) => ({
    ...{ name: `certificate-${id}.${extension}`, href: `/api/care/certificates/${id}/file` },
    key: certificateKey(file),
  }));
}
