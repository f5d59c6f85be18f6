import { RecoveryCodes } from "@/domain/accounts/responses";
import { CodeProof } from "@/domain/accounts/schema";
import { confirmTotp } from "@/domain/accounts/second-factor/totp";
import { LIMITS } from "@/domain/limits";
import { route } from "@/lib/route";

export const POST = route(
  {
    as: "user",
    summary: "Switch codes of an app on with the first one; the answer shows the recovery codes once.",
    limit: LIMITS.auth,
    body: CodeProof,
    response: RecoveryCodes,
  },
  ({ ctx, body }) => confirmTotp(ctx, body),
);
