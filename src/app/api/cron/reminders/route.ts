import { cron } from "@/lib/cron";
import { sendReminders } from "@/ops/schedules";

export const GET = cron("reminders", sendReminders);
export { GET as POST };
