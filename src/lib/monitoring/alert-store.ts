import { randomUUID } from "node:crypto";
import { db } from "@/lib/db";
import { type AlertKind, isLasting, putBackSignals, type Signal, takeSignals } from "@/lib/monitoring/alerts";
import type { OpenAlert } from "@/lib/monitoring/figures";
import { tellOperators } from "@/lib/monitoring/tell-operators";
import { after, MINUTE_MS } from "@/lib/time";

/** People hear of one thing at most this often; what was not heard of for as long is over. */
const AGAIN_MS = 5 * MINUTE_MS;
/** Without the database nobody can tell who told whom: then each process keeps its own time. */
const toldHere = new Map<string, Date>();

/** Passes on what was raised or resolved, and tells people of what is new, or over. */
export async function deliverAlerts(now: Date) {
  const signals = takeSignals();
  for (const [index, signal] of signals.entries()) {
    try {
      await (signal.times === 0 ? close(signal.key, now) : open(signal, now));
    } catch {
      // The database may be what the alert is about.
      putBackSignals(signals.slice(index));
      await tellAlone(signals.slice(index), now);
      return;
    }
  }
  await closeQuiet(now);
}

async function open({ key, kind, facts, times }: Signal, now: Date) {
  const me = randomUUID();
  const [row] = await db.$queryRaw<{ tell: boolean; times: number }[]>`
    INSERT INTO "Alert" AS known (key, kind, facts, times, "openedAt", "lastAt", "toldAt", "toldBy")
    VALUES (${key}, ${kind}, ${JSON.stringify(facts)}::jsonb, ${times}, ${now}, ${now}, ${now}, ${me}::uuid)
    ON CONFLICT (key) DO UPDATE SET facts = excluded.facts, "lastAt" = greatest(known."lastAt", excluded."lastAt"),
      times = excluded.times + CASE WHEN known."resolvedAt" IS NULL THEN known.times ELSE 0 END,
      "openedAt" = CASE WHEN known."resolvedAt" IS NULL THEN known."openedAt" ELSE excluded."openedAt" END,
      "resolvedAt" = NULL,
      "toldAt" = CASE WHEN known."toldAt" <= ${after(now, -AGAIN_MS)} THEN excluded."toldAt" ELSE known."toldAt" END,
      "toldBy" = CASE WHEN known."toldAt" <= ${after(now, -AGAIN_MS)} THEN excluded."toldBy" ELSE known."toldBy" END
    RETURNING "toldBy" = ${me}::uuid AS tell, times`;
  if (row?.tell) await tellOperators({ key, kind, facts: { ...facts, times: row.times }, over: false });
}

/** Only one of several that say so finds it open, and tells. */
async function close(key: string, now: Date) {
  const { count } = await db.alert.updateMany({ where: { key, resolvedAt: null }, data: { resolvedAt: now } });
  if (count === 0) return;
  const { kind, times, openedAt } = await db.alert.findUniqueOrThrow({ where: { key } });
  const minutes = Math.round((now.getTime() - openedAt.getTime()) / MINUTE_MS);
  await tellOperators({ key, kind: kind as AlertKind, facts: { times, minutes }, over: true }); // written by open()
}

async function closeQuiet(now: Date) {
  const quiet = await db.alert.findMany({
    where: { resolvedAt: null, lastAt: { lte: after(now, -AGAIN_MS) } },
    select: { key: true, kind: true },
  });
  for (const { key, kind } of quiet) if (!isLasting(kind as AlertKind)) await close(key, now);
}

async function tellAlone(signals: Signal[], now: Date) {
  for (const { key, kind, facts, times } of signals) {
    const last = toldHere.get(key);
    if (times === 0 || (last && after(last, AGAIN_MS) > now)) continue;
    toldHere.set(key, now);
    await tellOperators({ key, kind, facts, over: false });
  }
}

/** What is wrong now, on all instances. */
export async function openAlerts(): Promise<OpenAlert[]> {
  const select = { key: true, kind: true, facts: true, times: true, openedAt: true, lastAt: true };
  const rows = await db.alert.findMany({
    where: { resolvedAt: null },
    orderBy: { openedAt: "desc" },
    select,
    take: 50,
  });
  return rows as OpenAlert[]; // kind and facts as open() wrote them
}
