import type { Ctx } from "@/lib/actor";
import { inTransaction } from "@/lib/db";
import { mailLink } from "./mail-link";
import { inTheSameTime } from "./same-time";

/** Mails the link to verify an address again. Answers alike for an unknown or verified address. */
export const resendVerification = async ({ now }: Ctx, email: string) =>
  inTheSameTime(() =>
    inTransaction(async (tx) => {
      const user = await tx.user.findUnique({ where: { email, emailVerifiedAt: null }, select: { id: true } });
      if (user) await mailLink(tx, user.id, "verify-address", now);
    }),
  );
