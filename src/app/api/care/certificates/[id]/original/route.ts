import { receiveCertificate } from "@/domain/certificates/upload";
import { LIMITS } from "@/domain/limits";
import { Named } from "@/lib/http/response-schemas";
import { Id, route } from "@/lib/route";

export const PUT = route(
  {
    as: "CAREGIVER",
    summary: "The bytes of a certificate that was announced.",
    ...{ params: Id, response: Named, limit: LIMITS.upload, errors: [400] },
  },
  ({ ctx, params, request }) => receiveCertificate(ctx, params.id, request),
);
