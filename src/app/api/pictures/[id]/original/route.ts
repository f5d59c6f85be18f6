import { LIMITS } from "@/domain/limits";
import { receiveOriginal } from "@/domain/pictures/upload";
import { Named } from "@/lib/http/response-schemas";
import { Id, route } from "@/lib/route";

export const PUT = route(
  {
    as: "user",
    summary: "The bytes of a picture that was announced. They wait in quarantine and are never sent to anybody.",
    ...{ params: Id, response: Named, limit: LIMITS.upload },
    errors: [400, 409],
  },
  ({ ctx, params, request }) => receiveOriginal(ctx, params.id, request),
);
