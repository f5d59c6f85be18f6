import { requireUser } from "@/domain/accounts/authorize";
import type { AccountChange } from "@/domain/accounts/schema";
import { CacheInvalidation } from "@/domain/cache";
import type { Ctx } from "@/lib/actor";
import { inTransaction } from "@/lib/db";

/** Where somebody's drawn face is; the same person always has the same one. */
export const avatarUrl = (userId: string) => `/api/avatars/${userId}`;

/** How strangers see a name: the first name and the first letter of the next. "Marie Van den Berg" is "Marie V." */
export function publicName(name: string | null): string {
  const [first = "", next] = (name ?? "").trim().split(/\s+/);
  return next ? `${first} ${next.charAt(0).toUpperCase()}.` : first;
}

/** Somebody changes their own name, language, phone or address. What is left out stays. A name also stands below reviews. */
export async function updateAccount({ actor }: Ctx, change: AccountChange) {
  const id = requireUser(actor);
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
