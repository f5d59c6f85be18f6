import { moveByTime } from "@/domain/admin/move-by-time";
import { cron } from "@/lib/cron";

export const GET = cron("expire", moveByTime);
export { GET as POST };
