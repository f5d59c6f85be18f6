import { linkToOwn } from "@/domain/certificates/certificates";
import { FileLink } from "@/domain/certificates/responses";
import { Id, route } from "@/lib/route";

export const POST = route(
  {
    as: "CAREGIVER",
    summary: "A link of 60 seconds to a certificate of yours.",
    ...{ params: Id, response: FileLink },
  },
  ({ ctx, params }) => linkToOwn(ctx, params.id),
);
