import { PasswordProof } from "@/domain/accounts/schema";
import { beginTotp } from "@/domain/accounts/second-factor/totp";
import { LIMITS } from "@/domain/limits";
import { route } from "@/lib/route";

export const POST = route(
  {
    as: "user",
    summary: "Begin with codes of an app: makes a secret that waits for its first code.",
    limit: LIMITS.auth,
    body: PasswordProof,
  },
  ({ ctx, body }) => beginTotp(ctx, body),
);
