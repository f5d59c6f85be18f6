import { cron } from "@/lib/cron";
import { cleanUp } from "@/ops/cleanup";

export const GET = cron("cleanup", cleanUp);
export { GET as POST };
