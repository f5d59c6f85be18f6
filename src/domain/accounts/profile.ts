import { requireUser } from "@/domain/accounts/authorize";
import type { AccountChange } from "@/domain/accounts/schema";
import { CacheInvalidation } from "@/domain/cache";
import { assertPlace } from "@/domain/places/find-place";
import type { Ctx } from "@/lib/actor";
import { inTransaction } from "@/lib/db";

/** The URL of a person's avatar; it never changes. */
export const avatarUrl = (userId: string) => `/api/avatars/${userId}`;

/** How strangers see a name: the first name and the initial of the next. "Marie Van den Berg" is "Marie V." */
export function publicName(name: string | null): string {
  const [first = "", next] = (name ?? "").trim().split(/\s+/);
  return next ? `${first} ${next.charAt(0).toUpperCase()}.` : first;
}

/** Changes the user's own name, language, phone or address; omitted fields stay. A new name also shows below their reviews. */
export async function updateAccount({ actor }: Ctx, change: AccountChange) {
  const id = requireUser(actor);
  await inTransaction(async (tx) => {
    if (change.postcode || change.city) {
      const stored = await tx.user.findUniqueOrThrow({ where: { id }, select: { postcode: true, city: true } });
      const { postcode = stored.postcode, city = stored.city } = change;
      if (postcode && city) assertPlace({ postcode, city });
    }
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
