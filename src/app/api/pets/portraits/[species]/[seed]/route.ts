import { z } from "zod";
import { petPortraitSvg } from "@/components/illustrations/portraits";
import { Species } from "@/generated/prisma/enums";
import { IMMUTABLE, svgResponse } from "@/lib/http/svg-response";
import { route } from "@/lib/route";

/** Any short text gives a coat; nothing is looked up, so it reveals nothing about who has a pet. */
const Portrait = z.strictObject({ species: z.enum(Species), seed: z.string().min(1).max(64) });

export const GET = route(
  {
    as: "anyone",
    summary: "A drawn animal, the same for the same text.",
    media: "image/svg+xml",
    cache: IMMUTABLE,
    params: Portrait,
  },
  ({ params: { species, seed } }) => Promise.resolve(svgResponse(petPortraitSvg(species, seed))),
);
