import type { Ctx } from "@/lib/actor";
import { inTransaction } from "@/lib/db";
import { CacheInvalidation } from "@/lib/redis";
import type { AccountChange } from "./schema";
import { userIdOf } from "./user-id-of";

/** Somebody changes their own name, language, phone or address. What is left out stays. A name also stands below reviews. */
export async function updateAccount({ actor }: Ctx, change: AccountChange) {
  const id = userIdOf(actor);
  await inTransaction(async (tx) => {
    const { role } = await tx.user.update({ where: { id }, data: change, select: { role: true } });
    if (change.name === undefined) return;
    if (role === "CAREGIVER") await CacheInvalidation.onCaregiverUpdate(id);
    const reviewed = await tx.review.findMany({
      where: { authorId: id },
      distinct: "subjectId",
      select: { subjectId: true },
    });
    for (const { subjectId } of reviewed) await CacheInvalidation.onReviewCreate(subjectId);
  });
  return { ok: true };
}
