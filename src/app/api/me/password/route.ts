import { changePassword } from "@/domain/accounts/change-password";
import { PasswordChange } from "@/domain/accounts/schema";
import { route } from "@/lib/route";

export const POST = route({ as: "user", limit: "auth", body: PasswordChange }, ({ ctx, body }) =>
  changePassword(ctx, body),
);
