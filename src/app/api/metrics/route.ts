import { metricsEndpoint } from "@/ops/metrics/prometheus";

export const GET = metricsEndpoint;
