/** The names that guides import; code below app imports lib/telemetry and ops directly. */
export { recordMetric, trackUserAction } from "@/lib/telemetry/record";
export { getPlatformHealth } from "@/ops/alerts/platform-health";
export { getDashboardMetrics } from "@/ops/metrics/dashboard";
