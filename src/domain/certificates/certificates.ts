import { requireUser } from "@/domain/accounts/authorize";
import { CacheInvalidation } from "@/domain/cache";
import { certificateKey, deleteCertificates, isValidLink, signedLink } from "@/domain/certificates/files";
import type { SignedLink } from "@/domain/certificates/schema";
import type { Certificate } from "@/generated/prisma/client";
import type { Ctx } from "@/lib/actor";
import { db, inTransaction } from "@/lib/db";
import { notFound, notFoundError } from "@/lib/errors";
import { fileStorage } from "@/lib/storage/open";

/** One's own certificates, oldest first. */
export async function listCertificates({ actor }: Ctx) {
  const found = await db.certificate.findMany({
    where: { ownerId: requireUser(actor), state: { not: "UPLOADING" } },
    select: { id: true, title: true, state: true, problem: true, createdAt: true, checkedAt: true, checkedFor: true },
    orderBy: { id: "asc" },
  });
  return { certificates: found };
}

/** Deletes one of one's own certificates, and what was checked of it. */
export const removeCertificate = ({ actor }: Ctx, id: string) =>
  inTransaction(async (tx) => {
    const ownerId = requireUser(actor);
    const [removed] = await deleteCertificates(tx, { id, ownerId });
    if (!removed) throw notFound("certificate");
    await CacheInvalidation.onCaregiverUpdate(ownerId);
    return { id };
  });

/** A link to one's own file. */
export async function linkToOwn(ctx: Ctx, id: string) {
  const certificate = await findMyCertificate(ctx, id);
  if (certificate.state !== "STORED") throw notFound("certificate");
  return { url: await signedLink(certificate, ctx.now) };
}

/** One's own file. */
export const readOwnFile = async (ctx: Ctx, id: string) => readFile(await findMyCertificate(ctx, id));

/** The file behind a link of ours. */
export async function readLinked({ now }: Ctx, id: string, link: SignedLink) {
  const certificate = isValidLink(id, link, now) ? await db.certificate.findUnique({ where: { id } }) : null;
  if (!certificate) throw notFoundError();
  return readFile(certificate);
}

async function readFile({ id, state, file, extension }: Certificate) {
  const bytes = state === "STORED" ? await fileStorage().get(certificateKey(file)) : null;
  if (!bytes) throw notFoundError();
  return { bytes, fileName: `certificate-${id.slice(-8)}.${extension}` };
}

/** One of one's own certificates; for anyone else it does not exist. */
export async function findMyCertificate({ actor }: Ctx, id: string) {
  const mine = await db.certificate.findFirst({ where: { id, ownerId: requireUser(actor) } });
  if (!mine) throw notFound("certificate");
  return mine;
}
