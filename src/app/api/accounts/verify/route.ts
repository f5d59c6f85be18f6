import { AddressVerification } from "@/domain/accounts/schema";
import { verifyEmail } from "@/domain/accounts/verification";
import { LIMITS } from "@/domain/limits";
import { route } from "@/lib/route";

export const POST = route(
  {
    as: "anyone",
    summary: "Verify an address by the link from the mail.",
    limit: LIMITS.auth,
    body: AddressVerification,
  },
  ({ ctx, body }) => verifyEmail(ctx, body),
);
