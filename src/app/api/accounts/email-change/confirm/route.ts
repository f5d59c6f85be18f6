import { confirmEmailChange } from "@/domain/accounts/email-change";
import { EmailChangeLink } from "@/domain/accounts/schema";
import { LIMITS } from "@/domain/limits";
import { route } from "@/lib/route";

export const POST = route(
  {
    as: "anyone",
    summary: "Use the new e-mail address, by the link mailed there.",
    limit: LIMITS.auth,
    body: EmailChangeLink,
  },
  ({ ctx, body }) => confirmEmailChange(ctx, body.token),
);
