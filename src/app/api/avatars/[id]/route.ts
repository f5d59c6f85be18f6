import { z } from "zod";
import { avatarSvg } from "@/components/illustrations/avatar";
import { IMMUTABLE, svgResponse } from "@/lib/http/svg-response";
import { route } from "@/lib/route";

/** Any short text gives a face; nothing is looked up, so it reveals nothing about who exists. */
const Seed = z.strictObject({ id: z.string().min(1).max(64) });

export const GET = route(
  {
    as: "anyone",
    summary: "A drawn face, the same for the same text.",
    media: "image/svg+xml",
    cache: IMMUTABLE,
    params: Seed,
  },
  ({ params }) => Promise.resolve(svgResponse(avatarSvg(params.id))),
);
