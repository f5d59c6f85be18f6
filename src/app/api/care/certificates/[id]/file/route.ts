import { readOwnFile } from "@/domain/certificates/certificates";
import { attachmentResponse } from "@/lib/http/file-response";
import { Id, route } from "@/lib/route";

export const GET = route(
  {
    as: "CAREGIVER",
    summary: "The file of a certificate of yours, to be saved; a copy of your data names it.",
    ...{ media: "application/octet-stream", params: Id },
  },
  async ({ ctx, params }) => attachmentResponse(await readOwnFile(ctx, params.id)),
);
