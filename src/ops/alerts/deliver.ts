import { randomUUID } from "node:crypto";
import { db } from "@/lib/db";
import { type AlertKind, drainSignals, LASTING, restoreSignals, type Signal } from "@/lib/telemetry/alerts";
import { after, DAY_MS, MINUTE_MS } from "@/lib/time";
import { notifyOperators } from "@/ops/alerts/notify-operators";
import type { OpenAlert } from "@/ops/responses";

/** Operators are notified of one alert at most this often. An alert that is not raised for as long is over. */
const REPEAT_AFTER_MS = 5 * MINUTE_MS;

/** Nor does anybody raise one that lasts, once what evaluated it is gone: a schedule that a roll-back took away, say. */
const FORGOTTEN_AFTER_MS = DAY_MS;

interface LastNotification {
  at: Date;
  /** Sent without the database: the row of the alert does not know of it yet. */
  localOnly?: { signal: Signal; since: Date };
}
/** By key. Without the database processes cannot coordinate, so each one limits its own notifications. */
const notifiedHere = new Map<string, LastNotification>();

/** Stores what was raised or resolved, and notifies operators of what is new or over. */
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
    // The database may be the subject of the alert. Only the database knows whether an alert is over everywhere.
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
  if (last) notifiedHere.set(key, { at: last.at }); // now the row knows of it
  if (times !== undefined && !alreadyNotifiedAt) await notifyOpen({ key, kind, facts, times }, now);
}

async function notifyOpen({ key, kind, facts, times }: Signal, now: Date) {
  notifiedHere.set(key, { at: now });
  await notifyOperators({ key, kind, facts: { ...facts, times }, isOver: false });
}

interface Times {
  now: Date;
  /** When the alert began, unless it is open already. */
  since: Date;
  /** When operators were notified, unless the row has a notification after another instant. */
  notifiedAt: Date;
  unlessNotifiedAfter: Date;
}

/** Stores the alert. Returns how often it was raised if the caller has to notify: of several processes at once, one has to. */
async function upsertAlert(
  { key, kind, facts, times }: Signal,
  { now, since, notifiedAt, unlessNotifiedAfter }: Times,
) {
  const claimId = randomUUID();
  // An alert that began before the stored end belongs to what has ended.
  const [row] = await db.$queryRaw<{ isOwnClaim: boolean; times: number }[]>`
    INSERT INTO "Alert" AS known (key, kind, facts, times, "openedAt", "lastAt", "toldAt", "toldBy")
    VALUES (${key}, ${kind}, ${JSON.stringify(facts)}::jsonb, ${times}, ${since}, ${now}, ${notifiedAt}, ${claimId}::uuid)
    ON CONFLICT (key) DO UPDATE SET facts = excluded.facts, "lastAt" = greatest(known."lastAt", excluded."lastAt"),
      times = excluded.times + CASE WHEN known."resolvedAt" IS NULL THEN known.times ELSE 0 END,
      "openedAt" = CASE WHEN known."resolvedAt" IS NULL THEN known."openedAt" ELSE excluded."openedAt" END,
      "resolvedAt" = NULL,
      "toldAt" = CASE WHEN known."toldAt" <= ${unlessNotifiedAfter} THEN excluded."toldAt" ELSE known."toldAt" END,
      "toldBy" = CASE WHEN known."toldAt" <= ${unlessNotifiedAfter} THEN excluded."toldBy" ELSE known."toldBy" END
    WHERE known."resolvedAt" IS NULL OR known."resolvedAt" <= excluded."openedAt"
    RETURNING "toldBy" = ${claimId}::uuid AS "isOwnClaim", times`;
  return row?.isOwnClaim ? row.times : undefined;
}

async function resolveAlerts(over: Signal[], now: Date) {
  for (const { key } of over) {
    const last = notifiedHere.get(key);
    if (!last?.localOnly) continue;
    // Only this process has notified of it. The row comes first, so that exactly one process notifies of the end.
    const { signal, since } = last.localOnly;
    await upsertAlert(signal, { now: last.at, since, notifiedAt: last.at, unlessNotifiedAfter: last.at });
    notifiedHere.set(key, { at: last.at });
  }
  await closeAlerts(
    over.map(({ key }) => key),
    now,
  );
}

/** Of several processes, one finds the alert open and notifies. None does if this occurrence was never notified. */
async function closeAlerts(keys: string[], now: Date) {
  if (keys.length === 0) return;
  const closed = await db.$queryRaw<
    { key: string; kind: AlertKind; times: number; openedAt: Date; wasNotified: boolean }[]
  >`
    UPDATE "Alert" SET "resolvedAt" = ${now} WHERE key IN (
      SELECT key FROM "Alert" WHERE key = ANY(${keys}) AND "resolvedAt" IS NULL ORDER BY key FOR UPDATE)
    RETURNING key, kind, times, "openedAt", "toldAt" >= "openedAt" AS "wasNotified"`;
  for (const { key, kind, times, openedAt, wasNotified } of closed) {
    const minutes = Math.round((now.getTime() - openedAt.getTime()) / MINUTE_MS);
    if (wasNotified) await notifyOperators({ key, kind, facts: { times, minutes }, isOver: true });
  }
}

async function closeExpired(now: Date) {
  const ended = await db.alert.findMany({
    where: {
      resolvedAt: null,
      OR: [
        { lastAt: { lte: after(now, -REPEAT_AFTER_MS) }, kind: { notIn: [...LASTING] } },
        { lastAt: { lte: after(now, -FORGOTTEN_AFTER_MS) } },
      ],
    },
    select: { key: true },
  });
  await closeAlerts(
    ended.map(({ key }) => key),
    now,
  );
}

/** Alerts that came back too soon for another notification, and are still open. */
async function notifyPending(now: Date) {
  const pending = await db.$queryRaw<Signal[]>`
    UPDATE "Alert" SET "toldAt" = ${now} WHERE key IN (
      SELECT key FROM "Alert" WHERE "resolvedAt" IS NULL AND "toldAt" < "openedAt"
        AND "toldAt" <= ${after(now, -REPEAT_AFTER_MS)} FOR UPDATE SKIP LOCKED)
    RETURNING key, kind, facts, times`;
  for (const alert of pending) await notifyOpen(alert, now);
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

/** The open alerts of all instances. */
export async function openAlerts(): Promise<OpenAlert[]> {
  const select = { key: true, kind: true, facts: true, times: true, openedAt: true, lastAt: true };
  const rows = await db.alert.findMany({
    where: { resolvedAt: null },
    orderBy: { openedAt: "desc" },
    select,
    take: 50,
  });
  return rows as OpenAlert[]; // kind and facts as upsertAlert() stored them
}
