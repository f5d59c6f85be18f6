import { metricsDoor } from "@/lib/monitoring/metrics-door";

export const GET = metricsDoor;
