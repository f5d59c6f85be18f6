import { forgotPassword } from "@/domain/accounts/password";
import { LinkRequest } from "@/domain/accounts/schema";
import { LIMITS } from "@/domain/limits";
import { route } from "@/lib/route";

export const POST = route(
  {
    as: "anyone",
    summary: "Mail a link to choose a new password. The response is the same for a known address.",
    limit: LIMITS.auth,
    body: LinkRequest,
  },
  ({ ctx, body }) => forgotPassword(ctx, body.email),
);
