import { z } from "zod";
import { route } from "@/lib/route";
import { askNextAuth } from "../ask-next-auth";
import { CsrfToken } from "../sent";

export const GET = route(
  {
    as: "anyone",
    summary: "The token that signing in and out must send along; its cookie comes with it.",
    response: z.strictObject({ csrfToken: CsrfToken }),
  },
  ({ request }) => askNextAuth(["csrf"], request),
);
