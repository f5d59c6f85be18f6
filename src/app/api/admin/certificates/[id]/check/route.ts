import { checkCertificate } from "@/domain/admin/certificates";
import { CertificateCheck } from "@/domain/certificates/schema";
import { Named } from "@/lib/http/response-schemas";
import { Id, route } from "@/lib/route";

export const POST = route(
  {
    as: "ADMIN",
    summary: "Record what was checked of a certificate; everybody reads it.",
    ...{ params: Id, body: CertificateCheck, response: Named },
  },
  ({ ctx, params, body }) => checkCertificate(ctx, params.id, body),
);
