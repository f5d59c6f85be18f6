import { linkToCertificate } from "@/domain/admin/certificates";
import { FileLink } from "@/domain/certificates/responses";
import { Id, route } from "@/lib/route";

export const POST = route(
  {
    as: "ADMIN",
    stepUp: true,
    summary: "A link of 60 seconds to a caregiver's certificate; the reading is recorded.",
    ...{ params: Id, response: FileLink },
  },
  ({ ctx, params }) => linkToCertificate(ctx, params.id),
);
