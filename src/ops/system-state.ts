import { requireAdmin } from "@/domain/accounts/authorize";
import type { Ctx } from "@/lib/actor";
import { db } from "@/lib/db";
import { getPlatformHealth } from "@/ops/alerts/platform-health";
import { health } from "@/ops/health";
import { getDashboardMetrics } from "@/ops/metrics/dashboard";
import type { PlatformFigures } from "@/ops/responses";
import { scheduleStatus } from "@/ops/schedule-status";

/** Health of the responding server and its dependencies. */
export function getHealthReport({ actor }: Ctx) {
  requireAdmin(actor);
  return health();
}

export type ScheduleLine = Awaited<ReturnType<typeof getScheduleReport>>[number];

/** Every schedule with its last run, and whether it was missed. */
export async function getScheduleReport({ actor, now }: Ctx) {
  requireAdmin(actor);
  const schedules = await scheduleStatus(now);
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

/** Platform health in one word, and the figures of all instances. */
export async function getPlatformFigures({ actor, now }: Ctx): Promise<PlatformFigures> {
  requireAdmin(actor);
  const [health, metrics] = await Promise.all([getPlatformHealth(now), getDashboardMetrics(now)]);
  return { health, metrics, at: now.toISOString() };
}
