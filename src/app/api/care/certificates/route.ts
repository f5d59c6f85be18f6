import { announceCertificate } from "@/domain/certificates/announce";
import { listCertificates } from "@/domain/certificates/certificates";
import { CertificateList } from "@/domain/certificates/responses";
import { NewCertificate } from "@/domain/certificates/schema";
import { LIMITS } from "@/domain/limits";
import { UploadTarget } from "@/domain/pictures/responses";
import { route } from "@/lib/route";

export const GET = route({ as: "CAREGIVER", summary: "Your certificates.", response: CertificateList }, ({ ctx }) =>
  listCertificates(ctx),
);
export const POST = route(
  {
    as: "CAREGIVER",
    summary: "Announce a certificate; the response says where to put the file.",
    ...{ body: NewCertificate, response: UploadTarget, limit: LIMITS.upload },
  },
  ({ ctx, body }) => announceCertificate(ctx, body),
);
