import { forgotPassword } from "@/domain/accounts/forgot-password";
import { LinkRequest } from "@/domain/accounts/schema";
import { route } from "@/lib/route";

export const POST = route({ as: "anyone", limit: "auth", body: LinkRequest }, ({ ctx, body }) =>
  forgotPassword(ctx, body.email),
);
