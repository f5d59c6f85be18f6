import type { Ctx } from "@/lib/actor";
import { inTransaction } from "@/lib/db";
import { mailLink } from "./mail-link";
import { inTheSameTime } from "./same-time";

/** Mails a link to choose a new password. Answers alike whether or not the address is known. */
export const forgotPassword = async ({ now }: Ctx, email: string) =>
  inTheSameTime(() =>
    inTransaction(async (tx) => {
      const user = await tx.user.findUnique({ where: { email }, select: { id: true } });
      if (user) await mailLink(tx, user.id, "reset-password", now);
    }),
  );
