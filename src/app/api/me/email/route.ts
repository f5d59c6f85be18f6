import { askEmailChange } from "@/domain/accounts/email-change";
import { EmailChange } from "@/domain/accounts/schema";
import { LIMITS } from "@/domain/limits";
import { route } from "@/lib/route";

export const POST = route(
  {
    as: "user",
    summary: "Ask for another e-mail address. Links go to both; the new one has to confirm.",
    limit: LIMITS.report,
    body: EmailChange,
  },
  ({ ctx, body }) => askEmailChange(ctx, body),
);
