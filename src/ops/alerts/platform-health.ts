import type { AlertKind } from "@/lib/telemetry/alerts";
import { openAlerts } from "@/ops/alerts/deliver";
import { fleetBreakerStates } from "@/ops/breaker-sync";
import type { PlatformHealth } from "@/ops/responses";

/** What one open alert subtracts from a score of 100. */
const WEIGHT: Record<AlertKind, number> = {
  slow_response: 5,
  slow_query: 5,
  errors: 25,
  error_rate: 25,
  connections: 20,
  cache_hit_rate: 5,
  cdn_hit_rate: 5,
  page_load: 10,
  memory: 20,
  breaker_open: 30,
  dead_jobs: 15,
  missed_schedule: 20,
  money_differs: 40,
  security: 5,
};
const HEALTHY_FROM = 90;
const CRITICAL_UNDER = 50;

/** Health as one number and one word, from the alerts and breakers of all instances. */
export async function getPlatformHealth(now = new Date()): Promise<PlatformHealth> {
  // An unreachable database is a result, too.
  const [alerts, breakers] = await Promise.all([openAlerts(), fleetBreakerStates(now)]).catch(() => []);
  if (!alerts || !breakers) return { score: 0, status: "critical", issues: ["database"] };
  const open = [...breakers].filter(([, state]) => state === "OPEN");
  const issues = new Map<string, AlertKind>(open.map(([name]) => [`breaker_open:${name}`, "breaker_open"]));
  for (const { key, kind } of alerts) issues.set(key, kind);
  const score = [...issues.values()].reduce((left, kind) => Math.max(0, left - WEIGHT[kind]), 100);
  const status = score >= HEALTHY_FROM ? "healthy" : score < CRITICAL_UNDER ? "critical" : "degraded";
  return { score, status, issues: [...issues.keys()] };
}
