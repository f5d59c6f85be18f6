import { SignUp } from "@/domain/accounts/schema";
import { signUp } from "@/domain/accounts/sign-up";
import { route } from "@/lib/route";

export const POST = route(
  {
    as: "anyone",
    summary: "Open an account. The answer never tells whether the address is known.",
    limit: "auth",
    body: SignUp,
  },
  ({ ctx, body }) => signUp(ctx, body),
);
