import { z } from "zod";
import { LIMITS } from "@/domain/limits";
import { browserName } from "@/lib/auth/browser-name";
import { withDevice } from "@/lib/auth/cookies";
import { route } from "@/lib/route";
import { askNextAuth } from "../../ask-next-auth";
import { SigningIn } from "../../sent";

export const POST = route(
  {
    as: "anyone",
    summary: "Sign in. The answer sets the session cookie.",
    body: SigningIn,
    response: z.strictObject({ url: z.url() }),
    limit: LIMITS.auth,
    errors: [401],
  },
  async ({ ctx, request, body }) => {
    const { ctx: known, setCookie } = withDevice(ctx);
    const here = { ...known, browser: browserName(request.headers.get("user-agent")) };
    return setCookie(await askNextAuth(["callback", "credentials"], request, body, here));
  },
);
