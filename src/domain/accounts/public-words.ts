import { CacheInvalidation } from "@/domain/cache";
import type { Tx } from "@/lib/db";

/** What a caregiver writes for strangers, and an admin approves. */
export const PUBLIC_WORDS = ["name", "headline", "bio", "experience"] as const;
type PublicWord = (typeof PUBLIC_WORDS)[number];
/** undefined is not changed. */
export type PublicWords = { [word in PublicWord]?: string | null | undefined };

/** What strangers read now. Holds the caregiver's row until the transaction ends; null for who is no caregiver. */
export async function lockPublicWords(tx: Tx, userId: string) {
  await tx.$queryRaw`SELECT 1 FROM "Caregiver" WHERE "userId" = ${userId}::uuid FOR UPDATE`;
  const found = await tx.caregiver.findUnique({
    where: { userId },
    include: { user: { select: { name: true } }, wordsReview: true },
  });
  if (!found) return null;
  const { status, headline, bio, experience, user, wordsReview } = found;
  return { status, wordsReview, shown: { name: user.name, headline, bio, experience } };
}

/**
 * Lets changed words of an approved caregiver wait for an admin. Returns whether they do: those of anybody else may be
 * stored at once. Words that are again what strangers read wait no more.
 */
export async function submitWords(tx: Tx, caregiverId: string, change: PublicWords, now: Date) {
  const current = await lockPublicWords(tx, caregiverId);
  if (current?.status !== "APPROVED") return false;
  const { shown, wordsReview } = current;
  const words = (word: PublicWord) => {
    const wanted = change[word] === undefined ? wordsReview?.[word] : change[word];
    return wanted === undefined || wanted === shown[word] ? null : wanted;
  };
  const waiting = {
    name: words("name"),
    headline: words("headline"),
    bio: words("bio"),
    experience: words("experience"),
  };
  const isSame = PUBLIC_WORDS.every((word) => waiting[word] === (wordsReview?.[word] ?? null));
  if (isSame) return true;
  await tx.wordsReview.deleteMany({ where: { caregiverId } });
  if (PUBLIC_WORDS.some((word) => waiting[word] !== null))
    await tx.wordsReview.create({ data: { caregiverId, ...waiting, changedAt: now } });
  return true;
}

/** Makes words that wait, or were refused, those of the file. The caller refreshes what is remembered of the caregiver. */
export async function applyWords(tx: Tx, caregiverId: string) {
  const waiting = await tx.wordsReview.findUnique({ where: { caregiverId } });
  if (!waiting) return;
  const { name, headline, bio, experience } = waiting;
  const changed = Object.fromEntries(Object.entries({ headline, bio, experience }).filter(([, text]) => text !== null));
  await tx.caregiver.update({ where: { userId: caregiverId }, data: changed });
  await tx.wordsReview.delete({ where: { caregiverId } });
  if (name === null) return;
  await tx.user.update({ where: { id: caregiverId }, data: { name } });
  await forgetName(tx, caregiverId);
}

/** A new name also shows below the reviews that somebody wrote. */
export async function forgetName(tx: Tx, authorId: string) {
  const reviewed = await tx.review.findMany({
    where: { authorId },
    distinct: "subjectId",
    select: { subjectId: true },
  });
  for (const { subjectId } of reviewed) await CacheInvalidation.onReviewCreate(subjectId);
}
