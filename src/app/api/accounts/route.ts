import { SignUp } from "@/domain/accounts/schema";
import { signUp } from "@/domain/accounts/sign-up";
import { LIMITS } from "@/domain/limits";
import { withDevice } from "@/lib/auth/cookies";
import { route } from "@/lib/route";

export const POST = route(
  {
    as: "anyone",
    summary: "Open an account. The response is the same for a known address.",
    limit: LIMITS.auth,
    body: SignUp,
  },
  async ({ ctx, body }) => {
    const browser = withDevice(ctx);
    const answer = Response.json(await signUp(browser.ctx, body), {
      headers: { "cache-control": "private, no-store" },
    });
    return browser.setCookie(answer);
  },
);
