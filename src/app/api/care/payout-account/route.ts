import { payoutAccountOf, startPayoutAccount } from "@/domain/payments/payout-account";
import { route } from "@/lib/route";

export const GET = route({ as: "CAREGIVER" }, ({ ctx }) => payoutAccountOf(ctx));

export const POST = route({ as: "CAREGIVER", limit: "payment" }, ({ ctx }) => startPayoutAccount(ctx));
