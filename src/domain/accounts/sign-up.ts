import { Prisma } from "@/generated/prisma/client";
import type { Ctx } from "@/lib/actor";
import { inTransaction } from "@/lib/db";
import { recordMetric, trackUserAction } from "@/lib/monitoring";
import { mailLink } from "./mail-link";
import { hashNewPassword } from "./passwords";
import { inTheSameTime } from "./same-time";
import { type SignUp, TERMS_VERSION } from "./schema";

/**
 * Somebody opens an account. The answer is the same when the address already has one: then its owner gets a mail to
 * choose a new password, so a stranger learns nothing and a forgetful person is helped.
 */
export async function signUp({ now }: Ctx, { name, email, password, role, locale }: SignUp) {
  const passwordHash = await hashNewPassword(password, email);
  const person = { name, email, passwordHash, role, locale, termsVersion: TERMS_VERSION };
  return inTheSameTime(async () => {
    // A second sign-up at the same instant finds the first one's row and gets the mail for a known address.
    await open(person, now).catch((error) => {
      if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002") return open(person, now);
      throw error;
    });
  });
}

type Person = Pick<Prisma.UserCreateInput, "name" | "passwordHash" | "role" | "locale" | "termsVersion"> & {
  email: string;
};

const open = (person: Person, now: Date) =>
  inTransaction(async (tx) => {
    const known = await tx.user.findUnique({ where: { email: person.email }, select: { id: true } });
    if (known) return mailLink(tx, known.id, "reset-password", now);
    const { id } = await tx.user.create({
      data: {
        ...person,
        termsAcceptedAt: now,
        createdAt: now,
        caregiver: person.role === "CAREGIVER" ? { create: {} } : undefined,
      },
      select: { id: true },
    });
    recordMetric("accounts.created", 1, { role: person.role ?? "OWNER" });
    trackUserAction(id, "signed_up");
    return mailLink(tx, id, "verify-address", now);
  });
