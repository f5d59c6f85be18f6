import { LIMITS } from "@/domain/limits";
import { finishUpload } from "@/domain/pictures/upload";
import { Named } from "@/lib/http/response-schemas";
import { Id, route } from "@/lib/route";

export const POST = route(
  {
    as: "user",
    summary: "The file has arrived: look at it and draw it in a few sizes.",
    ...{ params: Id, response: Named, limit: LIMITS.upload },
    errors: [400],
  },
  ({ ctx, params }) => finishUpload(ctx, params.id),
);
