import type { Ctx } from "@/lib/actor";
import { getDashboardMetrics, getPlatformHealth } from "@/lib/monitoring";
import { adminId } from "./only-admin";

/** How the platform is doing, for an admin: health in one word, and figures of all instances. */
export async function platformFigures({ actor, now }: Ctx) {
  adminId(actor);
  const [health, metrics] = await Promise.all([getPlatformHealth(), getDashboardMetrics(now)]);
  return { health, metrics, at: now.toISOString() };
}

export type PlatformFigures = Awaited<ReturnType<typeof platformFigures>>;
