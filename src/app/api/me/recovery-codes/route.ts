import { RecoveryCodes } from "@/domain/accounts/responses";
import { CodeProof } from "@/domain/accounts/schema";
import { renewRecoveryCodes } from "@/domain/accounts/second-factor/totp";
import { LIMITS } from "@/domain/limits";
import { route } from "@/lib/route";

export const POST = route(
  {
    as: "user",
    summary: "Make new recovery codes; the old ones stop working.",
    limit: LIMITS.auth,
    body: CodeProof,
    response: RecoveryCodes,
  },
  ({ ctx, body }) => renewRecoveryCodes(ctx, body),
);
