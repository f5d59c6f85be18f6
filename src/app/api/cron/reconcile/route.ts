import { reconcile } from "@/domain/payments/reconcile";
import { cron } from "@/lib/cron";

export const GET = cron("reconcile", reconcile);
export { GET as POST };
