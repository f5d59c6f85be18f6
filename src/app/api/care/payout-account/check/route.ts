import { PayoutAccount } from "@/domain/payments/answers";
import { checkPayoutAccount } from "@/domain/payments/payout-account";
import { route } from "@/lib/route";

export const POST = route(
  {
    as: "CAREGIVER",
    summary: "Look at Stripe at once, when you are back from there.",
    limit: "payment",
    answer: PayoutAccount,
  },
  ({ ctx }) => checkPayoutAccount(ctx),
);
