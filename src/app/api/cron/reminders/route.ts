import { remindParties } from "@/domain/bookings/remind";
import { cron } from "@/lib/cron";

export const GET = cron("reminders", remindParties);
export { GET as POST };
