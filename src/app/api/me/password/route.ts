import { changePassword } from "@/domain/accounts/password";
import { PasswordChange } from "@/domain/accounts/schema";
import { LIMITS } from "@/domain/limits";
import { route } from "@/lib/route";

export const POST = route(
  {
    as: "user",
    summary: "Choose a new password; every other browser is signed out.",
    limit: LIMITS.auth,
    body: PasswordChange,
  },
  ({ ctx, body }) => changePassword(ctx, body),
);
