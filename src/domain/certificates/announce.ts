import { lockUser, requireUser } from "@/domain/accounts/authorize";
import { certificateKey } from "@/domain/certificates/files";
import { MAX_CERTIFICATES, type NewCertificate } from "@/domain/certificates/schema";
import { UPLOADS_PER_DAY } from "@/domain/limits";
import { newFileName } from "@/domain/pictures/files";
import type { Ctx } from "@/lib/actor";
import { inTransaction } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { assertWithinLimit } from "@/lib/rate-limit";
import { consume } from "@/lib/rate-limit/database";
import { fileStorage } from "@/lib/storage/open";

const UPLOAD_SECONDS = 540;

/** Announces a certificate and says where the browser puts the file. */
export async function announceCertificate(ctx: Ctx, { title, bytes }: NewCertificate) {
  const ownerId = requireUser(ctx.actor);
  const { id, file } = await inTransaction(async (tx) => {
    const user = await lockUser(tx, ownerId);
    if (!user?.emailVerifiedAt)
      throw new AppError("forbidden", "email_not_verified", "Confirm your e-mail address first.");
    const max = MAX_CERTIFICATES;
    if ((await tx.certificate.count({ where: { ownerId, state: { not: "REFUSED" } } })) >= max)
      throw new AppError("conflict", "too_many_certificates", `There is room for ${max}.`, { values: { max } });
    const [state] = await consume([{ budget: UPLOADS_PER_DAY, subject: ownerId }], ctx.now, tx);
    assertWithinLimit(state, "too_many_uploads");
    return tx.certificate.create({ data: { ownerId, title, bytes, file: newFileName(), createdAt: ctx.now } });
  });
  const url = await fileStorage().uploadUrl(certificateKey(file), bytes, UPLOAD_SECONDS);
  return { id, uploadUrl: url ?? `/api/care/certificates/${id}/original` };
}
