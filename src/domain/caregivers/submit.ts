import type { Ctx } from "@/lib/actor";
import { inTransaction } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { lockOwnFile } from "./own-file";
import { requireComplete } from "./require-complete";

/** Hands a complete file in for approval, for the first time or after a rejection. Handing it in twice is once. */
export async function submitCaregiver({ actor, now }: Ctx) {
  return inTransaction(async (tx) => {
    const { userId, status } = await lockOwnFile(tx, actor);
    if (status === "SUBMITTED") return { status };
    if (status !== "DRAFT" && status !== "REJECTED")
      throw new AppError("conflict", "wrong_status", "This profile cannot be handed in now.");
    const { emailVerifiedAt } = await tx.user.findUniqueOrThrow({ where: { id: userId } });
    if (!emailVerifiedAt) throw new AppError("forbidden", "email_not_verified", "Confirm your e-mail address first.");
    await requireComplete(tx, userId);
    return tx.caregiver.update({
      where: { userId },
      data: { status: "SUBMITTED", submittedAt: now },
      select: { status: true },
    });
  });
}
