import { cron } from "@/lib/cron";
import { runDueJobs } from "@/worker";

export const maxDuration = 30;

export const GET = cron("queue", runDueJobs, { concurrent: true });
export { GET as POST };
