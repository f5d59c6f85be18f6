import { LIMITS } from "@/domain/limits";
import { listThreads } from "@/domain/messages/queries";
import { SentMessage, ThreadPage } from "@/domain/messages/responses";
import { NewQuestion, ThreadListQuery } from "@/domain/messages/schema";
import { askCaregiver } from "@/domain/messages/send";
import { route } from "@/lib/route";

export const GET = route(
  {
    as: "user",
    summary: "A page of your threads, the latest message first.",
    query: ThreadListQuery,
    response: ThreadPage,
  },
  ({ ctx, query }) => listThreads(ctx, query),
);

export const POST = route(
  {
    as: "user",
    errors: [403, 404, 409],
    summary: "Ask a caregiver something. Sent again under the same key it is one message.",
    limit: LIMITS.message,
    body: NewQuestion,
    response: SentMessage,
  },
  ({ ctx, body }) => askCaregiver(ctx, body),
);
