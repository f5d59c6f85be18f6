import { Cron } from "croner";
import { db } from "@/lib/db";
import { raiseAlert, resolveAlert } from "@/lib/monitoring/alerts";
import { after, MINUTE_MS } from "@/lib/time";
import { crons } from "../../../vercel.json";

/** A run may be this late, or take this long, before it counts as missed. */
const GRACE_MS = 5 * MINUTE_MS;

/** When each cron address should be called: Vercel's own list, in UTC, which every other scheduler reads too. */
export const SCHEDULES = crons.map(({ path, schedule }) => ({ name: path.split("/").at(-1) ?? path, schedule }));

export interface Punctuality {
  name: string;
  schedule: string;
  /** The last run that went well. */
  lastGoodAt: Date | null;
  /** It should have run well since then, and did not. */
  missed: boolean;
}

/** Which schedules are kept. A new site has missed nothing: it counts from the first run of any of them. */
export async function punctuality(now: Date): Promise<Punctuality[]> {
  const names = SCHEDULES.map(({ name }) => name);
  const rows = await db.$queryRaw<{ name: string; lastGoodAt: Date | null }[]>`
    SELECT name, (SELECT "startedAt" FROM "CronRun" r WHERE r.name = n.name AND "endedAt" IS NOT NULL AND error IS NULL
      ORDER BY "startedAt" DESC LIMIT 1) AS "lastGoodAt"
    FROM unnest(${names}::text[]) AS n (name)`;
  const first = await db.cronRun.findFirst({ orderBy: { startedAt: "asc" }, select: { startedAt: true } });
  return SCHEDULES.map(({ name, schedule }) => {
    const lastGoodAt = rows.find((row) => row.name === name)?.lastGoodAt ?? null;
    const [due] = new Cron(schedule, { timezone: "UTC", paused: true }).previousRuns(1, after(now, -GRACE_MS));
    const begun = first !== null && due !== undefined && first.startedAt < due;
    return { name, schedule, lastGoodAt, missed: begun && (lastGoodAt === null || lastGoodAt < due) };
  });
}

/** Calls for people when a schedule is not kept, and says so when it is again. */
export async function watchSchedules(now: Date) {
  for (const { name, missed, lastGoodAt } of await punctuality(now)) {
    if (missed) raiseAlert("missed_schedule", { lastGoodAt: lastGoodAt?.toISOString() ?? "never" }, name);
    else resolveAlert("missed_schedule", name);
  }
}
