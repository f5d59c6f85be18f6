import { LinkRequest } from "@/domain/accounts/schema";
import { resendVerification } from "@/domain/accounts/verification";
import { LIMITS } from "@/domain/limits";
import { route } from "@/lib/route";

export const POST = route(
  {
    as: "anyone",
    summary: "Mail the verification link again. The response is the same for an unknown address.",
    limit: LIMITS.auth,
    body: LinkRequest,
  },
  ({ ctx, body }) => resendVerification(ctx, body),
);
