import { Cron } from "croner";
import { db } from "@/lib/db";
import { raiseAlert, resolveAlert } from "@/lib/telemetry/alerts";
import { after, HOUR_MS, MINUTE_MS } from "@/lib/time";
import { BACKUP } from "@/ops/backup-run";
import { crons } from "../../vercel.json";

/** A run may be this late, or take this long, before it counts as missed. */
const GRACE_MS = 5 * MINUTE_MS;

/** A backup is made daily; one may take its time, and the clock of its loop goes a little slow. */
const BACKUP_WITHIN_MS = 26 * HOUR_MS;

/** When each cron address should be called: Vercel's own list, in UTC, which every other scheduler reads too. */
export const SCHEDULES = crons.map(({ path, schedule }) => ({ name: path.split("/").at(-1) ?? path, schedule }));

export interface ScheduleStatus {
  name: string;
  schedule: string;
  /** The last run that went well. */
  lastGoodAt: Date | null;
  /** It should have run well since then, and did not. */
  missed: boolean;
}

/**
 * Which schedules are kept. A new site has missed nothing: it counts from the first run of any of them. Backups are among
 * them once there was one, good or not: where the provider makes them, nobody has to.
 */
export async function scheduleStatus(now: Date): Promise<ScheduleStatus[]> {
  const names = [...SCHEDULES.map(({ name }) => name), BACKUP];
  const rows = await db.$queryRaw<{ name: string; lastGoodAt: Date | null; lastError: string | null }[]>`
    SELECT name, (SELECT "startedAt" FROM "CronRun" r WHERE r.name = n.name AND "endedAt" IS NOT NULL AND error IS NULL
      ORDER BY "startedAt" DESC LIMIT 1) AS "lastGoodAt",
      (SELECT error FROM "CronRun" r WHERE r.name = n.name ORDER BY "startedAt" DESC LIMIT 1) AS "lastError"
    FROM unnest(${names}::text[]) AS n (name)`;
  const first = await db.cronRun.findFirst({
    where: { name: { not: BACKUP } },
    orderBy: { startedAt: "asc" },
    select: { startedAt: true },
  });
  const lastOf = (scheduleName: string) =>
    rows.find(({ name }) => name === scheduleName) ?? { lastGoodAt: null, lastError: null };
  const scheduled = SCHEDULES.map(({ name, schedule }) => {
    const { lastGoodAt } = lastOf(name);
    const [due] = new Cron(schedule, { timezone: "UTC", paused: true }).previousRuns(1, after(now, -GRACE_MS));
    const hasStarted = first !== null && due !== undefined && first.startedAt < due;
    return { name, schedule, lastGoodAt, missed: hasStarted && (lastGoodAt === null || lastGoodAt < due) };
  });
  return [...scheduled, ...backupStatus(now, lastOf(BACKUP))];
}

/** A failed backup is reported at once: the next is a day away. */
function backupStatus(
  now: Date,
  { lastGoodAt, lastError }: Pick<ScheduleStatus, "lastGoodAt"> & { lastError: string | null },
) {
  if (!lastGoodAt && !lastError) return [];
  const missed = lastError !== null || lastGoodAt === null || lastGoodAt < after(now, -BACKUP_WITHIN_MS);
  return [{ name: BACKUP, schedule: "@daily", lastGoodAt, missed }];
}

/** Calls for people when a schedule is not kept, and says so when it is again. */
export async function alertMissedSchedules(now: Date) {
  for (const { name, missed, lastGoodAt } of await scheduleStatus(now)) {
    if (missed) raiseAlert("missed_schedule", { lastGoodAt: lastGoodAt?.toISOString() ?? "never" }, name);
    else resolveAlert("missed_schedule", name);
  }
}
