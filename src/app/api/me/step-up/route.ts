import { CodeProof } from "@/domain/accounts/schema";
import { stepUp } from "@/domain/accounts/second-factor/totp";
import { LIMITS } from "@/domain/limits";
import { route } from "@/lib/route";

export const POST = route(
  {
    as: "user",
    summary: "Give the second factor again, for what asks for it in the next 10 minutes.",
    limit: LIMITS.auth,
    body: CodeProof,
  },
  ({ ctx, body }) => stepUp(ctx, body),
);
