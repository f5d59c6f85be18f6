import { requireAdmin } from "@/domain/accounts/authorize";
import { audit, auditReading } from "@/domain/audit";
import { CacheInvalidation } from "@/domain/cache";
import { signedLink } from "@/domain/certificates/files";
import type { CertificateCheck } from "@/domain/certificates/schema";
import { picturesOfCaregiver } from "@/domain/pictures/queries";
import type { Ctx } from "@/lib/actor";
import { db, inTransaction } from "@/lib/db";
import { AppError, notFound } from "@/lib/errors";

/** A link to a caregiver's file, for the admin who decides; the reading is recorded. */
export async function linkToCertificate(ctx: Ctx, id: string) {
  requireAdmin(ctx.actor);
  const certificate = await db.certificate.findFirst({ where: { id, state: "STORED" } });
  if (!certificate) throw notFound("certificate");
  await auditReading(ctx, { action: "certificate.read", subject: `caregiver:${certificate.ownerId}` });
  return { url: await signedLink(certificate, ctx.now) };
}

/** Records what an admin checked of a certificate, and when. The caregiver's page shows it from then on. */
export const checkCertificate = (ctx: Ctx, id: string, { checkedFor }: CertificateCheck) =>
  inTransaction(async (tx) => {
    const adminId = requireAdmin(ctx.actor);
    const certificate = await tx.certificate.findFirst({ where: { id, state: "STORED" } });
    if (!certificate) throw notFound("certificate");
    if (certificate.ownerId === adminId)
      throw new AppError("forbidden", "own_account", "Another admin has to decide about your own account.");
    await tx.certificate.update({ where: { id }, data: { checkedAt: ctx.now, checkedFor } });
    const subject = `caregiver:${certificate.ownerId}`;
    await audit(tx, ctx, { action: "certificate.check", subject, reason: checkedFor });
    await CacheInvalidation.onCaregiverUpdate(certificate.ownerId);
    return { id };
  });

/** The pictures and certificates of a caregiver, for the page where an admin decides. */
export async function filesOfCaregiver({ actor }: Ctx, ownerId: string) {
  requireAdmin(actor);
  const [pictures, certificates] = await Promise.all([
    picturesOfCaregiver(ownerId),
    db.certificate.findMany({
      where: { ownerId, state: { not: "UPLOADING" } },
      select: { id: true, title: true, state: true, checkedAt: true, checkedFor: true },
      orderBy: { id: "asc" },
    }),
  ]);
  return { pictures, certificates };
}
export type CaregiverFiles = Awaited<ReturnType<typeof filesOfCaregiver>>;
