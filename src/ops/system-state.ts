import { requireAdmin } from "@/domain/admin/authorize";
import type { Ctx } from "@/lib/actor";
import { db } from "@/lib/db";
import { getPlatformHealth } from "@/ops/alerts/platform-health";
import { health } from "@/ops/health";
import { getDashboardMetrics } from "@/ops/metrics/dashboard";
import type { PlatformFigures } from "@/ops/responses";
import { scheduleStatus } from "@/ops/schedule-status";

/** How the server that answers, and what it leans on, is doing. */
export function getHealthReport({ actor }: Ctx) {
  requireAdmin(actor);
  return health();
}

export type ScheduleLine = Awaited<ReturnType<typeof getScheduleReport>>[number];

/** Every schedule with its last run, and whether it is kept. */
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

/** How the platform is doing, for an admin: health in one word, and figures of all instances. */
export async function getPlatformFigures({ actor, now }: Ctx): Promise<PlatformFigures> {
  requireAdmin(actor);
  const [health, metrics] = await Promise.all([getPlatformHealth(), getDashboardMetrics(now)]);
  return { health, metrics, at: now.toISOString() };
}
