import { enqueueInTx, type JobPayload, JobTypes } from "@/domain/jobs";
import { notify } from "@/domain/notifications/notify";
import { findPlace } from "@/domain/places/find-place";
import { parseFilters } from "@/domain/saved-searches/schema";
import { wantedServices } from "@/domain/search/dates";
import { matchingSql } from "@/domain/search/sql";
import { SWEEP_LIMIT } from "@/domain/sweep";
import type { Prisma, SavedSearch } from "@/generated/prisma/client";
import type { Ctx } from "@/lib/actor";
import { inTransaction, type Tx } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { after, DAY_MS, wallTime } from "@/lib/time";

/** How many caregivers a mail describes; the search page has them all. */
const MAX_IN_MAIL = 5;

type Saved = Pick<SavedSearch, "id" | "userId" | "search">;

/** Whom a saved search finds now, by the statement of the search itself; null when it can find nobody any more. */
function matchesNow(now: Date, search: string): Prisma.Sql | null {
  const query = parseFilters(search);
  const centre = query && findPlace(query.place, query.locale);
  if (!centre) return null;
  try {
    return matchingSql({ query, centre, wanted: wantedServices(now, query) });
  } catch (error) {
    if (error instanceof AppError && error.kind === "invalid") return null; // its dates are over
    throw error;
  }
}

/** Notes who matches, so that each is new once, and returns those who were not known. Nobody finds themselves. */
export async function noteMatches(tx: Tx, now: Date, { id, userId, search }: Saved) {
  const matches = matchesNow(now, search);
  if (!matches) return [];
  const added = await tx.$queryRaw<{ caregiverId: string }[]>`
    INSERT INTO "SavedSearchMatch" ("savedSearchId", "caregiverId", "foundAt")
    SELECT ${id}::uuid, found.id, ${now}::timestamptz FROM (${matches}) found WHERE found.id <> ${userId}::uuid
    ON CONFLICT DO NOTHING RETURNING "caregiverId"`;
  return added.map(({ caregiverId }) => caregiverId);
}

/** Queues the saved searches with mails that were last looked at a day ago or longer, the longest first. */
export const requestAlerts = ({ now }: Ctx) =>
  inTransaction(async (tx) => {
    const due = await tx.savedSearch.findMany({
      where: { alerts: true, checkedAt: { lte: after(now, -DAY_MS) } },
      orderBy: [{ checkedAt: "asc" }, { id: "asc" }],
      take: SWEEP_LIMIT,
      select: { id: true },
    });
    for (const { id } of due)
      await enqueueInTx(
        tx,
        JobTypes.ALERT_SEARCH,
        { savedSearchId: id },
        { key: `saved-search:${id}`, onlyIfAbsent: true },
      );
    return { alerts: due.length };
  });

/** Mails somebody whom their saved search newly finds: at most once a day, and each caregiver once. */
export const alertSearch = ({ now }: Ctx, { savedSearchId }: JobPayload<typeof JobTypes.ALERT_SEARCH>) =>
  inTransaction(async (tx) => {
    const { count } = await tx.savedSearch.updateMany({
      where: { id: savedSearchId, alerts: true, checkedAt: { lte: after(now, -DAY_MS) } },
      data: { checkedAt: now },
    });
    if (count === 0) return; // switched off, deleted, or looked at meanwhile
    const saved = await tx.savedSearch.findUniqueOrThrow({ where: { id: savedSearchId } });
    const caregiverIds = await noteMatches(tx, now, saved);
    if (caregiverIds.length === 0) return;
    await notify(tx, {
      ...{ template: "search-matches", userId: saved.userId, now },
      about: `${savedSearchId}:${wallTime(now).date}`,
      data: {
        savedSearchId,
        caregiverIds: caregiverIds.slice(0, MAX_IN_MAIL),
        more: Math.max(0, caregiverIds.length - MAX_IN_MAIL),
      },
    });
  });
