import { LIMITS } from "@/domain/limits";
import { SentMessage } from "@/domain/messages/responses";
import { NewMessage } from "@/domain/messages/schema";
import { writeAboutBooking } from "@/domain/messages/send";
import { Id, route } from "@/lib/route";

export const POST = route(
  {
    as: "user",
    errors: [403, 409],
    summary: "Write to the other party of a booking. Sent again under the same key it is one message.",
    limit: LIMITS.message,
    params: Id,
    body: NewMessage,
    response: SentMessage,
  },
  ({ ctx, params, body }) => writeAboutBooking(ctx, params.id, body),
);
