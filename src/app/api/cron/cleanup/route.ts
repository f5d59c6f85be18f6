import { cleanUp } from "@/domain/admin/clean-up";
import { cron } from "@/lib/cron";

export const GET = cron("cleanup", cleanUp);
export { GET as POST };
