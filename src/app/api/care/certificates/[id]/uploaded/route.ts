import { finishCertificate } from "@/domain/certificates/upload";
import { LIMITS } from "@/domain/limits";
import { Named } from "@/lib/http/response-schemas";
import { Id, route } from "@/lib/route";

export const POST = route(
  {
    as: "CAREGIVER",
    summary: "The file has arrived: look at it and have it scanned.",
    ...{ params: Id, response: Named, limit: LIMITS.upload, errors: [400] },
  },
  ({ ctx, params }) => finishCertificate(ctx, params.id),
);
