import { LIMITS } from "@/domain/limits";
import { getPayoutAccount, startPayoutAccount } from "@/domain/payments/payout-account";
import { PayoutAccount, RedirectTarget } from "@/domain/payments/responses";
import { route } from "@/lib/route";

export const GET = route(
  { as: "CAREGIVER", summary: "How far your payout account is.", response: PayoutAccount },
  ({ ctx }) => getPayoutAccount(ctx),
);

export const POST = route(
  {
    as: "CAREGIVER",
    summary: "Go to Stripe's page to open or complete your payout account.",
    limit: LIMITS.payment,
    response: RedirectTarget,
  },
  ({ ctx }) => startPayoutAccount(ctx),
);
