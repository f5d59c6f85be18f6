import { randomUUID } from "node:crypto";
import { db } from "@/lib/db";
import {
  type AlertFacts,
  type AlertKind,
  drainSignals,
  isLasting,
  restoreSignals,
  type Signal,
} from "@/lib/telemetry/alerts";
import { after, MINUTE_MS } from "@/lib/time";
import { notifyOperators } from "@/ops/alerts/notify-operators";
import type { OpenAlert } from "@/ops/responses";

/** People hear of one thing at most this often; what was not heard of for as long is over. */
const REPEAT_AFTER_MS = 5 * MINUTE_MS;

/** What this process told last of each. `alone`: without the database, whose row does not know of it yet. */
interface LastNotification {
  at: Date;
  localOnly?: { signal: Signal; since: Date };
}
/** Without the database nobody can tell who told whom: then each process keeps its own time. */
const notifiedHere = new Map<string, LastNotification>();

/** Passes on what was raised or resolved, and tells people of what is new, or over. */
export async function deliverAlerts(now: Date) {
  const signals = drainSignals();
  const raised = signals.filter(({ times }) => times > 0);
  const over = signals.filter(({ times }) => times === 0);
  try {
    for (let next = raised[0]; next; next = raised[0]) {
      await openAlert(next, now);
      raised.shift();
    }
    await resolveAlerts(over, now);
  } catch {
    // The database may be what the alert is about. Whether something is over for all, it alone knows.
    restoreSignals([...raised, ...over]);
    await notifyLocally(raised, now);
    return;
  }
  await closeExpired(now);
  await notifyPending(now);
}

async function openAlert(signal: Signal, now: Date) {
  const { key, kind, facts } = signal;
  const last = notifiedHere.get(key);
  const alreadyNotifiedAt = last?.localOnly && after(last.at, REPEAT_AFTER_MS) > now ? last.at : undefined;
  const times = await upsertAlert(signal, {
    now,
    since: last?.localOnly?.since ?? now,
    notifiedAt: alreadyNotifiedAt ?? now,
    unlessNotifiedAfter: alreadyNotifiedAt ?? after(now, -REPEAT_AFTER_MS),
  });
  if (last) notifiedHere.set(key, { at: last.at }); // the row knows it now
  if (times === undefined || alreadyNotifiedAt) return;
  notifiedHere.set(key, { at: now });
  await notifyOperators({ key, kind, facts: { ...facts, times }, isOver: false });
}

interface Times {
  now: Date;
  /** When it began, should it not be open already. */
  since: Date;
  /** When people heard of it, unless the row knows that they did after another instant. */
  notifiedAt: Date;
  unlessNotifiedAfter: Date;
}

/** How often it came, where people are to hear of it from whoever asks; of several at once, one. */
async function upsertAlert(
  { key, kind, facts, times }: Signal,
  { now, since, notifiedAt: toldAt, unlessNotifiedAfter: unlessToldAfter }: Times,
) {
  const claimId = randomUUID();
  // What began before the end that is known, is part of what ended.
  const [row] = await db.$queryRaw<{ tell: boolean; times: number }[]>`
    INSERT INTO "Alert" AS known (key, kind, facts, times, "openedAt", "lastAt", "toldAt", "toldBy")
    VALUES (${key}, ${kind}, ${JSON.stringify(facts)}::jsonb, ${times}, ${since}, ${now}, ${toldAt}, ${claimId}::uuid)
    ON CONFLICT (key) DO UPDATE SET facts = excluded.facts, "lastAt" = greatest(known."lastAt", excluded."lastAt"),
      times = excluded.times + CASE WHEN known."resolvedAt" IS NULL THEN known.times ELSE 0 END,
      "openedAt" = CASE WHEN known."resolvedAt" IS NULL THEN known."openedAt" ELSE excluded."openedAt" END,
      "resolvedAt" = NULL,
      "toldAt" = CASE WHEN known."toldAt" <= ${unlessToldAfter} THEN excluded."toldAt" ELSE known."toldAt" END,
      "toldBy" = CASE WHEN known."toldAt" <= ${unlessToldAfter} THEN excluded."toldBy" ELSE known."toldBy" END
    WHERE known."resolvedAt" IS NULL OR known."resolvedAt" <= excluded."openedAt"
    RETURNING "toldBy" = ${claimId}::uuid AS tell, times`;
  return row?.tell ? row.times : undefined;
}

async function resolveAlerts(over: Signal[], now: Date) {
  for (const { key } of over) {
    const last = notifiedHere.get(key);
    if (!last?.localOnly) continue;
    // People heard of it from here alone: its row comes first, so that one of those who say that it is over tells.
    const { signal, since } = last.localOnly;
    await upsertAlert(signal, { now: last.at, since, notifiedAt: last.at, unlessNotifiedAfter: last.at });
    notifiedHere.set(key, { at: last.at });
  }
  await closeAlerts(
    over.map(({ key }) => key),
    now,
  );
}

/** Only one of several that say so finds it open, and tells; nobody, where people did not hear of it this time. */
async function closeAlerts(keys: string[], now: Date) {
  if (keys.length === 0) return;
  const closed = await db.$queryRaw<{ key: string; kind: AlertKind; times: number; openedAt: Date; isTold: boolean }[]>`
    UPDATE "Alert" SET "resolvedAt" = ${now} WHERE key IN (
      SELECT key FROM "Alert" WHERE key = ANY(${keys}) AND "resolvedAt" IS NULL ORDER BY key FOR UPDATE)
    RETURNING key, kind, times, "openedAt", "toldAt" >= "openedAt" AS "isTold"`;
  for (const { key, kind, times, openedAt, isTold } of closed) {
    const minutes = Math.round((now.getTime() - openedAt.getTime()) / MINUTE_MS);
    if (isTold) await notifyOperators({ key, kind, facts: { times, minutes }, isOver: true });
  }
}

async function closeExpired(now: Date) {
  const quiet = await db.alert.findMany({
    where: { resolvedAt: null, lastAt: { lte: after(now, -REPEAT_AFTER_MS) } },
    select: { key: true, kind: true },
  });
  const ended = quiet.filter(({ kind }) => !isLasting(kind as AlertKind)); // written by write()
  await closeAlerts(
    ended.map(({ key }) => key),
    now,
  );
}

/** What came back too soon to be told again, and stayed. */
async function notifyPending(now: Date) {
  const pending = await db.$queryRaw<{ key: string; kind: AlertKind; facts: AlertFacts; times: number }[]>`
    UPDATE "Alert" SET "toldAt" = ${now} WHERE key IN (
      SELECT key FROM "Alert" WHERE "resolvedAt" IS NULL AND "toldAt" < "openedAt"
        AND "toldAt" <= ${after(now, -REPEAT_AFTER_MS)} FOR UPDATE SKIP LOCKED)
    RETURNING key, kind, facts, times`;
  for (const { key, kind, facts, times } of pending) {
    notifiedHere.set(key, { at: now });
    await notifyOperators({ key, kind, facts: { ...facts, times }, isOver: false });
  }
}

async function notifyLocally(signals: Signal[], now: Date) {
  for (const signal of signals) {
    const { key, kind, facts } = signal;
    const last = notifiedHere.get(key);
    if (last && after(last.at, REPEAT_AFTER_MS) > now) continue;
    notifiedHere.set(key, { at: now, localOnly: { signal, since: last?.localOnly?.since ?? now } });
    await notifyOperators({ key, kind, facts, isOver: false });
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
