import { cron } from "@/lib/cron";
import { runTimedTransitions } from "@/ops/schedules";

export const GET = cron("expire", runTimedTransitions);
export { GET as POST };
