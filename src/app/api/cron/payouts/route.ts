import { releasePayouts } from "@/domain/payments/payouts";
import { cron } from "@/lib/cron";

export const GET = cron("payouts", releasePayouts);
export { GET as POST };
