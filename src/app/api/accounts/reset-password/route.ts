import { resetPassword } from "@/domain/accounts/password";
import { PasswordReset } from "@/domain/accounts/schema";
import { LIMITS } from "@/domain/limits";
import { route } from "@/lib/route";

export const POST = route(
  {
    as: "anyone",
    summary: "Choose a new password by the link from the mail.",
    limit: LIMITS.auth,
    body: PasswordReset,
  },
  ({ ctx, body }) => resetPassword(ctx, body),
);
