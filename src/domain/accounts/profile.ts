import { requireUser } from "@/domain/accounts/authorize";
import { forgetName, lockPublicWords, submitWords } from "@/domain/accounts/public-words";
import type { AccountChange } from "@/domain/accounts/schema";
import { CacheInvalidation } from "@/domain/cache";
import { assertPlace } from "@/domain/places/find-place";
import type { Ctx } from "@/lib/actor";
import { inTransaction, type Tx } from "@/lib/db";

/** The URL of a person's avatar; it never changes. */
export const avatarUrl = (userId: string) => `/api/avatars/${userId}`;

/** How strangers see a name: the first name and the initial of the next. "Marie Van den Berg" is "Marie V."; erased people are "–". */
export function publicName(name: string | null): string {
  const [first = "", next] = (name ?? "–").trim().split(/\s+/);
  return next ? `${first} ${next.charAt(0).toUpperCase()}.` : first;
}

/**
 * Changes the user's own name, language, phone or address; omitted fields stay. What strangers see of an approved
 * caregiver's name waits for an admin.
 */
export async function updateAccount({ actor, now }: Ctx, change: AccountChange) {
  const id = requireUser(actor);
  await inTransaction(async (tx) => {
    if (change.postcode || change.city) {
      const stored = await tx.user.findUniqueOrThrow({ where: { id }, select: { postcode: true, city: true } });
      const { postcode = stored.postcode, city = stored.city } = change;
      if (postcode && city) assertPlace({ postcode, city });
    }
    const { name, ...rest } = change;
    const isWaiting = name !== undefined && (await nameWaits(tx, id, name, now));
    const data = isWaiting ? rest : change;
    const { role } = await tx.user.update({ where: { id }, data, select: { role: true } });
    if (name === undefined || isWaiting) return;
    if (role === "CAREGIVER") await CacheInvalidation.onCaregiverUpdate(id);
    await forgetName(tx, id);
  });
  return { ok: true };
}

/** Whether a name has to wait: strangers would see another one. */
async function nameWaits(tx: Tx, id: string, name: string, now: Date) {
  const current = await lockPublicWords(tx, id);
  if (!current) return false;
  const isSeen = publicName(name) !== publicName(current.shown.name);
  return submitWords(tx, id, { name: isSeen ? name : current.shown.name }, now).then((waits) => waits && isSeen);
}
