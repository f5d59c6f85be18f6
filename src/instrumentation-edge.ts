import { startSentry } from "@/lib/monitoring/sentry";

await startSentry();
