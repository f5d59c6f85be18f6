import { removeCertificate } from "@/domain/certificates/certificates";
import { Named } from "@/lib/http/response-schemas";
import { Id, route } from "@/lib/route";

export const DELETE = route(
  { as: "CAREGIVER", summary: "Delete a certificate of yours, with its file.", params: Id, response: Named },
  ({ ctx, params }) => removeCertificate(ctx, params.id),
);
