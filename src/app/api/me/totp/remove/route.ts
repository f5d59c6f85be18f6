import { CodeProof } from "@/domain/accounts/schema";
import { removeTotp } from "@/domain/accounts/second-factor/totp";
import { LIMITS } from "@/domain/limits";
import { route } from "@/lib/route";

export const POST = route(
  {
    as: "user",
    summary: "Switch codes of an app off, with one of them or a recovery code.",
    limit: LIMITS.auth,
    body: CodeProof,
  },
  ({ ctx, body }) => removeTotp(ctx, body),
);
