import { resendVerification } from "@/domain/accounts/resend-verification";
import { LinkRequest } from "@/domain/accounts/schema";
import { route } from "@/lib/route";

export const POST = route({ as: "anyone", limit: "auth", body: LinkRequest }, ({ ctx, body }) =>
  resendVerification(ctx, body.email),
);
