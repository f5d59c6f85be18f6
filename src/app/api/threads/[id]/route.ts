import { getThread } from "@/domain/messages/queries";
import { ThreadView } from "@/domain/messages/responses";
import { Id, route } from "@/lib/route";

export const GET = route(
  { as: "user", summary: "A thread with its bookings, without its messages.", params: Id, response: ThreadView },
  ({ ctx, params }) => getThread(ctx, params.id),
);
