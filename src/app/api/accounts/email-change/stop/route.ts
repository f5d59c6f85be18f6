import { stopEmailChange } from "@/domain/accounts/email-change";
import { EmailChangeLink } from "@/domain/accounts/schema";
import { LIMITS } from "@/domain/limits";
import { route } from "@/lib/route";

export const POST = route(
  {
    as: "anyone",
    summary: "Stop or undo a change of address, by the link mailed to the old one.",
    limit: LIMITS.auth,
    body: EmailChangeLink,
  },
  ({ ctx, body }) => stopEmailChange(ctx, body.token),
);
