import { z } from "zod";
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
  ({ request, body }) => askNextAuth(["signout"], request, body),
);
