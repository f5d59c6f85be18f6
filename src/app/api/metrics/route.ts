import { metricsDoor } from "@/lib/metrics-door";

export const GET = metricsDoor;
