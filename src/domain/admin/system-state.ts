import type { Ctx } from "@/lib/actor";
import { punctuality } from "@/lib/cron/schedules";
import { db } from "@/lib/db";
import { health } from "@/lib/health";
import { adminId } from "./only-admin";

/** How the server that answers, and what it leans on, is doing. */
export function healthReport({ actor }: Ctx) {
  adminId(actor);
  return health();
}

export type ScheduleLine = Awaited<ReturnType<typeof scheduleReport>>[number];

/** Every schedule with its last run, and whether it is kept. */
export async function scheduleReport({ actor, now }: Ctx) {
  adminId(actor);
  const schedules = await punctuality(now);
  return Promise.all(
    schedules.map(async (schedule) => {
      const last = await db.cronRun.findFirst({ where: { name: schedule.name }, orderBy: { startedAt: "desc" } });
      return {
        ...schedule,
        last: last && { ...last, ms: last.endedAt && last.endedAt.getTime() - last.startedAt.getTime() },
      };
    }),
  );
}
