import { z } from "zod";
import { Species } from "@/generated/prisma/enums";
import { petPortraitSvg } from "@/lib/pet-portrait";
import { route } from "@/lib/route";
import { FOREVER, svgAnswer } from "@/lib/route/svg-answer";

/** Any short text gives a coat; nothing is looked up, so it tells nothing about who has a pet. */
const Portrait = z.strictObject({ species: z.enum(Species), seed: z.string().min(1).max(64) });

export const GET = route(
  {
    as: "anyone",
    summary: "A drawn animal, the same for the same text.",
    media: "image/svg+xml",
    cache: FOREVER,
    params: Portrait,
  },
  ({ params: { species, seed } }) => Promise.resolve(svgAnswer(petPortraitSvg(species, seed))),
);
