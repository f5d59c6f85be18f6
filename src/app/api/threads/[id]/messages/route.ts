import { LIMITS } from "@/domain/limits";
import { readMessages } from "@/domain/messages/queries";
import { MessagePage, SentMessage } from "@/domain/messages/responses";
import { MessagesQuery, NewThreadMessage } from "@/domain/messages/schema";
import { sendMessage } from "@/domain/messages/send";
import { Id, route } from "@/lib/route";

export const GET = route(
  {
    as: "user",
    summary: "Messages of a thread after or before one of them, or those with some words.",
    params: Id,
    query: MessagesQuery,
    response: MessagePage,
  },
  ({ ctx, params, query }) => readMessages(ctx, params.id, query),
);

export const POST = route(
  {
    as: "user",
    errors: [403, 409],
    summary: "Write in a thread. Sent again under the same key it is one message.",
    limit: LIMITS.message,
    params: Id,
    body: NewThreadMessage,
    response: SentMessage,
  },
  ({ ctx, params, body }) => sendMessage(ctx, params.id, body),
);
