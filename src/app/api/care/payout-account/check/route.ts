import { checkPayoutAccount } from "@/domain/payments/payout-account";
import { route } from "@/lib/route";

export const POST = route({ as: "CAREGIVER", limit: "payment" }, ({ ctx }) => checkPayoutAccount(ctx));
