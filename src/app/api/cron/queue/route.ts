import { cron } from "@/lib/cron";
import { workOff } from "@/worker";

export const maxDuration = 30;

export const GET = cron("queue", workOff, { together: true });
export { GET as POST };
