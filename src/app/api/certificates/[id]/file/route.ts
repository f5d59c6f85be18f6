import { readLinked } from "@/domain/certificates/certificates";
import { SignedLink } from "@/domain/certificates/schema";
import { attachmentResponse } from "@/lib/http/file-response";
import { Id, route } from "@/lib/route";

export const GET = route(
  {
    as: "anyone",
    summary: "A certificate behind a signed link, to be saved; the link works for 60 seconds.",
    ...{ media: "application/octet-stream", params: Id, query: SignedLink },
  },
  async ({ ctx, params, query }) => attachmentResponse(await readLinked(ctx, params.id, query)),
);
