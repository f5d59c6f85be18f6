import { z } from "zod";
import { route } from "@/lib/route";
import { askNextAuth } from "../ask-next-auth";

export const GET = route(
  {
    as: "anyone",
    summary: "Until when the session lasts, and nothing else; see GET /api/me for who it is.",
    response: z.strictObject({ expires: z.iso.datetime().optional() }),
  },
  ({ request }) => askNextAuth(["session"], request),
);
