import { remind } from "@/domain/admin/remind";
import { cron } from "@/lib/cron";

export const GET = cron("reminders", remind);
export { GET as POST };
