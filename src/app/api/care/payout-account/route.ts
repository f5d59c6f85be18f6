import { GoTo, PayoutAccount } from "@/domain/payments/answers";
import { payoutAccountOf, startPayoutAccount } from "@/domain/payments/payout-account";
import { route } from "@/lib/route";

export const GET = route(
  { as: "CAREGIVER", summary: "How far your payout account is.", answer: PayoutAccount },
  ({ ctx }) => payoutAccountOf(ctx),
);

export const POST = route(
  {
    as: "CAREGIVER",
    summary: "Go to Stripe's page to open or complete your payout account.",
    limit: "payment",
    answer: GoTo,
  },
  ({ ctx }) => startPayoutAccount(ctx),
);
