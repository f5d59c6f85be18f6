import { lockUser, requireUser } from "@/domain/accounts/authorize";
import { noteMatches } from "@/domain/saved-searches/alerts";
import {
  MAX_SAVED_SEARCHES,
  type NewSavedSearch,
  type SavedSearchChange,
  type SavedSearchListQuery,
} from "@/domain/saved-searches/schema";
import type { Ctx } from "@/lib/actor";
import { db, inTransaction } from "@/lib/db";
import { AppError, notFound } from "@/lib/errors";
import { keysetArgs, keysetPage } from "@/lib/keyset";

/** Keeps a search. Who matches now is known; mails are about those who come. The same search is kept once. */
export const saveSearch = (ctx: Ctx, { name, search, alerts }: NewSavedSearch) =>
  inTransaction(async (tx) => {
    const userId = requireUser(ctx.actor);
    await lockUser(tx, userId);
    const known = await tx.savedSearch.findUnique({ where: { userId_search: { userId, search } } });
    if (known) return { id: known.id };
    if ((await tx.savedSearch.count({ where: { userId } })) >= MAX_SAVED_SEARCHES)
      throw new AppError("conflict", "too_many_searches", "You keep as many searches as we can follow.");
    const data = { userId, name, search, alerts, createdAt: ctx.now, checkedAt: ctx.now };
    const saved = await tx.savedSearch.create({ data });
    await noteMatches(tx, ctx.now, saved);
    return { id: saved.id };
  });

/** Renames a saved search, or switches its mails. Who came while they were off is not mailed afterwards. */
export const changeSearch = (ctx: Ctx, id: string, change: SavedSearchChange) =>
  inTransaction(async (tx) => {
    const saved = await tx.savedSearch.findFirst({ where: { id, userId: requireUser(ctx.actor) } });
    if (!saved) throw notFound("saved_search");
    const isNewlyOn = change.alerts === true && !saved.alerts;
    await tx.savedSearch.update({ where: { id }, data: { ...change, ...(isNewlyOn && { checkedAt: ctx.now }) } });
    if (isNewlyOn) await noteMatches(tx, ctx.now, saved);
  });

/** Deletes a saved search with what it found. */
export async function deleteSearch({ actor }: Ctx, id: string) {
  const { count } = await db.savedSearch.deleteMany({ where: { id, userId: requireUser(actor) } });
  if (count === 0) throw notFound("saved_search");
}

const ROW = { id: true, name: true, search: true, alerts: true, createdAt: true } as const;

/** A page of one's saved searches, the latest first. */
export async function listSearches({ actor }: Ctx, paging: SavedSearchListQuery) {
  const found = await db.savedSearch.findMany({
    ...keysetArgs({ userId: requireUser(actor) }, paging),
    orderBy: { id: "desc" },
    select: ROW,
  });
  const { rows, ...around } = keysetPage(found, paging);
  return { searches: rows, ...around };
}
