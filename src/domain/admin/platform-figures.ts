import type { Ctx } from "@/lib/actor";
import { getDashboardMetrics, getPlatformHealth } from "@/lib/monitoring";
import type { PlatformFigures } from "./answers";
import { adminId } from "./only-admin";

/** How the platform is doing, for an admin: health in one word, and figures of all instances. */
export async function platformFigures({ actor, now }: Ctx): Promise<PlatformFigures> {
  adminId(actor);
  const [health, metrics] = await Promise.all([getPlatformHealth(), getDashboardMetrics(now)]);
  return { health, metrics, at: now.toISOString() };
}
