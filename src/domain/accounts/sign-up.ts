import { recordConsent } from "@/domain/accounts/consent";
import { constantTime } from "@/domain/accounts/constant-time";
import { isHeldAddress, mailLink } from "@/domain/accounts/email-links";
import { hashNewPassword } from "@/domain/accounts/password-hash";
import { BUSINESS_METRICS } from "@/domain/metrics";
import { Prisma } from "@/generated/prisma/client";
import type { Ctx } from "@/lib/actor";
import { inTransaction } from "@/lib/db";
import { recordMetric, trackUserAction } from "@/lib/telemetry/record";
import type { SignUp } from "./schema";

/**
 * Creates an account. The answer is the same when the address already has one. Its owner then gets an email to choose a
 * new password: a stranger learns nothing, and a person who forgot the account is helped.
 */
export async function signUp({ now, device }: Ctx, { name, email, password, role, locale, next }: SignUp) {
  const passwordHash = await hashNewPassword(password, email);
  const account = { name, email, passwordHash, role, locale };
  return constantTime(async () => {
    // A concurrent second sign-up finds the row of the first and sends the email for a known address.
    await createAccount(account, { now, device }, next).catch((error) => {
      if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002")
        return createAccount(account, { now, device }, next);
      throw error;
    });
  });
}

type NewAccount = Pick<Prisma.UserCreateInput, "name" | "passwordHash" | "role" | "locale"> & {
  email: string;
};

const createAccount = (account: NewAccount, { now, device }: Pick<Ctx, "now" | "device">, next?: string) =>
  inTransaction(async (tx) => {
    const existing = await tx.user.findUnique({ where: { email: account.email }, select: { id: true } });
    if (existing) return mailLink(tx, existing.id, "reset-password", { now });
    if (await isHeldAddress(tx, account.email, now)) return;
    const { id } = await tx.user.create({
      data: {
        ...account,
        createdAt: now,
        caregiver: account.role === "CAREGIVER" ? { create: {} } : undefined,
      },
      select: { id: true },
    });
    await recordConsent(tx, id, now);
    recordMetric(BUSINESS_METRICS.signUps, 1, { role: account.role ?? "OWNER" });
    trackUserAction(id, "signed_up");
    return mailLink(tx, id, "verify-address", { now, device }, next);
  });
