import { LIMITS } from "@/domain/limits";
import { checkPayoutAccount } from "@/domain/payments/payout-account";
import { PayoutAccount } from "@/domain/payments/responses";
import { route } from "@/lib/route";

export const POST = route(
  {
    as: "CAREGIVER",
    summary: "Look at Stripe at once, when you are back from there.",
    limit: LIMITS.payment,
    response: PayoutAccount,
  },
  ({ ctx }) => checkPayoutAccount(ctx),
);
