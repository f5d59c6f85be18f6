import { z } from "zod";
import { CLEAR_SITE_DATA } from "@/lib/auth/cookies";
import { route } from "@/lib/route";
import { askNextAuth } from "../ask-next-auth";
import { SigningOut } from "../sent";

export const POST = route(
  {
    as: "anyone",
    summary: "Sign out as next-auth does it; POST /api/sign-out is simpler.",
    body: SigningOut,
    response: z.strictObject({ url: z.url() }),
  },
  async ({ request, body }) => {
    const answer = await askNextAuth(["signout"], request, body);
    for (const [name, value] of Object.entries(CLEAR_SITE_DATA)) answer.headers.set(name, value);
    return answer;
  },
);
