import { SignUp } from "@/domain/accounts/schema";
import { signUp } from "@/domain/accounts/sign-up";
import { LIMITS } from "@/domain/limits";
import { route } from "@/lib/route";

export const POST = route(
  {
    as: "anyone",
    summary: "Open an account. The response is the same for a known address.",
    limit: LIMITS.auth,
    body: SignUp,
  },
  ({ ctx, body }) => signUp(ctx, body),
);
