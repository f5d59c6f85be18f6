import { LinkRequest } from "@/domain/accounts/schema";
import { resendVerification } from "@/domain/accounts/verification";
import { LIMITS } from "@/domain/limits";
import { route } from "@/lib/route";

export const POST = route(
  {
    as: "anyone",
    summary: "Mail the link to verify an address again. The response does not depend on whether the address is known.",
    limit: LIMITS.auth,
    body: LinkRequest,
  },
  ({ ctx, body }) => resendVerification(ctx, body.email),
);
