import { cron } from "@/lib/cron";
import { workOff } from "@/worker";

export const maxDuration = 60;

export const GET = cron("queue", workOff, { together: true });
export { GET as POST };
