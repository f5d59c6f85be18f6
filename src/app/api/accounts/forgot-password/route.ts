import { forgotPassword } from "@/domain/accounts/password";
import { LinkRequest } from "@/domain/accounts/schema";
import { LIMITS } from "@/domain/limits";
import { route } from "@/lib/route";

export const POST = route(
  {
    as: "anyone",
    summary: "Mail a link to choose a new password. The response does not depend on whether the address is known.",
    limit: LIMITS.auth,
    body: LinkRequest,
  },
  ({ ctx, body }) => forgotPassword(ctx, body.email),
);
