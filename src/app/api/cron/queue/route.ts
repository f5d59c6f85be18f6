import { cron } from "@/lib/cron";
import { serverStops } from "@/ops/health";
import { runDueJobs } from "@/worker";

export const maxDuration = 30;

export const GET = cron("queue", () => runDueJobs(serverStops()), { concurrent: true });
export { GET as POST };
