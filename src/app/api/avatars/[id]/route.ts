import { z } from "zod";
import { avatarSvg } from "@/lib/avatar";
import { route } from "@/lib/route";
import { FOREVER, svgAnswer } from "@/lib/route/svg-answer";

/** Any short text gives a face; nothing is looked up, so it tells nothing about who exists. */
const Seed = z.strictObject({ id: z.string().min(1).max(64) });

export const GET = route(
  {
    as: "anyone",
    summary: "A drawn face, the same for the same text.",
    media: "image/svg+xml",
    cache: FOREVER,
    params: Seed,
  },
  ({ params }) => Promise.resolve(svgAnswer(avatarSvg(params.id))),
);
