import { moveByTime } from "@/domain/bookings/move-by-time";
import { cron } from "@/lib/cron";

export const GET = cron("expire", moveByTime);
