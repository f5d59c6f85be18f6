import { hashNewPassword } from "@/domain/accounts/password-hash";
import { actorName, type Ctx } from "@/lib/actor";
import { inTransaction } from "@/lib/db";
import { AppError } from "@/lib/errors";

/** Creates an admin: only from the server's own command line, never over the web, and with an audit entry. */
export async function createAdmin({ actor, now }: Ctx, admin: { name: string; email: string; password: string }) {
  const { name, email, password } = admin;
  if (actor.kind !== "system") throw new AppError("forbidden", "not_yours_to_do", "That is not yours to do.");
  const passwordHash = await hashNewPassword(password, email);
  return inTransaction(async (tx) => {
    const existing = await tx.user.findUnique({ where: { email }, select: { id: true } });
    if (existing) throw new AppError("conflict", "email_taken", "This e-mail address already has an account.");
    const { id } = await tx.user.create({
      data: { name, email, passwordHash, role: "ADMIN", emailVerifiedAt: now, createdAt: now },
      select: { id: true },
    });
    await tx.auditLog.create({
      data: { actorId: actorName(actor), action: "account.admin-created", subject: id, at: now },
    });
    return { id };
  });
}
