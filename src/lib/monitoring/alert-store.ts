import { randomUUID } from "node:crypto";
import { db } from "@/lib/db";
import {
  type AlertFacts,
  type AlertKind,
  isLasting,
  putBackSignals,
  type Signal,
  takeSignals,
} from "@/lib/monitoring/alerts";
import type { OpenAlert } from "@/lib/monitoring/figures";
import { tellOperators } from "@/lib/monitoring/tell-operators";
import { after, MINUTE_MS } from "@/lib/time";

/** People hear of one thing at most this often; what was not heard of for as long is over. */
const AGAIN_MS = 5 * MINUTE_MS;

/** What this process told last of each. `alone`: without the database, whose row does not know of it yet. */
interface Told {
  at: Date;
  alone?: { signal: Signal; since: Date };
}
/** Without the database nobody can tell who told whom: then each process keeps its own time. */
const toldHere = new Map<string, Told>();

/** Passes on what was raised or resolved, and tells people of what is new, or over. */
export async function deliverAlerts(now: Date) {
  const signals = takeSignals();
  const raised = signals.filter(({ times }) => times > 0);
  const over = signals.filter(({ times }) => times === 0);
  try {
    for (let next = raised[0]; next; next = raised[0]) {
      await open(next, now);
      raised.shift();
    }
    await resolve(over, now);
  } catch {
    // The database may be what the alert is about. Whether something is over for all, it alone knows.
    putBackSignals([...raised, ...over]);
    await tellAlone(raised, now);
    return;
  }
  await closeQuiet(now);
  await tellUntold(now);
}

async function open(signal: Signal, now: Date) {
  const { key, kind, facts } = signal;
  const told = toldHere.get(key);
  const heardAt = told?.alone && after(told.at, AGAIN_MS) > now ? told.at : undefined;
  const times = await write(signal, {
    now,
    since: told?.alone?.since ?? now,
    toldAt: heardAt ?? now,
    unlessToldAfter: heardAt ?? after(now, -AGAIN_MS),
  });
  if (told) toldHere.set(key, { at: told.at }); // the row knows it now
  if (times === undefined || heardAt) return;
  toldHere.set(key, { at: now });
  await tellOperators({ key, kind, facts: { ...facts, times }, over: false });
}

interface Times {
  now: Date;
  /** When it began, should it not be open already. */
  since: Date;
  /** When people heard of it, unless the row knows that they did after another instant. */
  toldAt: Date;
  unlessToldAfter: Date;
}

/** How often it came, where people are to hear of it from whoever asks; of several at once, one. */
async function write({ key, kind, facts, times }: Signal, { now, since, toldAt, unlessToldAfter }: Times) {
  const me = randomUUID();
  // What began before the end that is known, is part of what ended.
  const [row] = await db.$queryRaw<{ tell: boolean; times: number }[]>`
    INSERT INTO "Alert" AS known (key, kind, facts, times, "openedAt", "lastAt", "toldAt", "toldBy")
    VALUES (${key}, ${kind}, ${JSON.stringify(facts)}::jsonb, ${times}, ${since}, ${now}, ${toldAt}, ${me}::uuid)
    ON CONFLICT (key) DO UPDATE SET facts = excluded.facts, "lastAt" = greatest(known."lastAt", excluded."lastAt"),
      times = excluded.times + CASE WHEN known."resolvedAt" IS NULL THEN known.times ELSE 0 END,
      "openedAt" = CASE WHEN known."resolvedAt" IS NULL THEN known."openedAt" ELSE excluded."openedAt" END,
      "resolvedAt" = NULL,
      "toldAt" = CASE WHEN known."toldAt" <= ${unlessToldAfter} THEN excluded."toldAt" ELSE known."toldAt" END,
      "toldBy" = CASE WHEN known."toldAt" <= ${unlessToldAfter} THEN excluded."toldBy" ELSE known."toldBy" END
    WHERE known."resolvedAt" IS NULL OR known."resolvedAt" <= excluded."openedAt"
    RETURNING "toldBy" = ${me}::uuid AS tell, times`;
  return row?.tell ? row.times : undefined;
}

async function resolve(over: Signal[], now: Date) {
  for (const { key } of over) {
    const told = toldHere.get(key);
    if (!told?.alone) continue;
    // People heard of it from here alone: its row comes first, so that one of those who say that it is over tells.
    const { signal, since } = told.alone;
    await write(signal, { now: told.at, since, toldAt: told.at, unlessToldAfter: told.at });
    toldHere.set(key, { at: told.at });
  }
  await close(
    over.map(({ key }) => key),
    now,
  );
}

/** Only one of several that say so finds it open, and tells; nobody, where people did not hear of it this time. */
async function close(keys: string[], now: Date) {
  if (keys.length === 0) return;
  const closed = await db.$queryRaw<{ key: string; kind: AlertKind; times: number; openedAt: Date; isTold: boolean }[]>`
    UPDATE "Alert" SET "resolvedAt" = ${now} WHERE key IN (
      SELECT key FROM "Alert" WHERE key = ANY(${keys}) AND "resolvedAt" IS NULL ORDER BY key FOR UPDATE)
    RETURNING key, kind, times, "openedAt", "toldAt" >= "openedAt" AS "isTold"`;
  for (const { key, kind, times, openedAt, isTold } of closed) {
    const minutes = Math.round((now.getTime() - openedAt.getTime()) / MINUTE_MS);
    if (isTold) await tellOperators({ key, kind, facts: { times, minutes }, over: true });
  }
}

async function closeQuiet(now: Date) {
  const quiet = await db.alert.findMany({
    where: { resolvedAt: null, lastAt: { lte: after(now, -AGAIN_MS) } },
    select: { key: true, kind: true },
  });
  const ended = quiet.filter(({ kind }) => !isLasting(kind as AlertKind)); // written by write()
  await close(
    ended.map(({ key }) => key),
    now,
  );
}

/** What came back too soon to be told again, and stayed. */
async function tellUntold(now: Date) {
  const untold = await db.$queryRaw<{ key: string; kind: AlertKind; facts: AlertFacts; times: number }[]>`
    UPDATE "Alert" SET "toldAt" = ${now} WHERE key IN (
      SELECT key FROM "Alert" WHERE "resolvedAt" IS NULL AND "toldAt" < "openedAt"
        AND "toldAt" <= ${after(now, -AGAIN_MS)} FOR UPDATE SKIP LOCKED)
    RETURNING key, kind, facts, times`;
  for (const { key, kind, facts, times } of untold) {
    toldHere.set(key, { at: now });
    await tellOperators({ key, kind, facts: { ...facts, times }, over: false });
  }
}

async function tellAlone(signals: Signal[], now: Date) {
  for (const signal of signals) {
    const { key, kind, facts } = signal;
    const told = toldHere.get(key);
    if (told && after(told.at, AGAIN_MS) > now) continue;
    toldHere.set(key, { at: now, alone: { signal, since: told?.alone?.since ?? now } });
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
