import { SignUp } from "@/domain/accounts/schema";
import { signUp } from "@/domain/accounts/sign-up";
import { LIMITS } from "@/domain/limits";
import { route } from "@/lib/route";

export const POST = route(
  {
    as: "anyone",
    summary: "Open an account. The response does not depend on whether the address is known.",
    limit: LIMITS.auth,
    body: SignUp,
  },
  ({ ctx, body }) => signUp(ctx, body),
);
