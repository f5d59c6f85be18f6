import { cron } from "@/lib/cron";
import { serverStops } from "@/ops/health";
import { sweep } from "@/ops/sweep";

export const maxDuration = 30;

export const GET = cron("sweep", () => sweep(serverStops()), { concurrent: true });
export { GET as POST };
