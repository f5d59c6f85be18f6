import { expect, it } from "vitest";
import { getDashboardMetrics, getPlatformHealth, recordMetric, trackUserAction } from "@/lib/monitoring";

it("has the names that guides import", async () => {
  recordMetric("bookings.created", 1, { service: "WALK" });
  trackUserAction("019f0000-0000-7000-8000-000000000000", "booking_created");
  const now = new Date();
  expect(await getDashboardMetrics(now)).toMatchObject({ activeUsers: 0, errorRate: 0 });
  expect(await getPlatformHealth()).toMatchObject({ score: 100, status: "healthy", issues: [] });
});
