import { countUnread } from "@/domain/messages/queries";
import { UnreadCount } from "@/domain/messages/responses";
import { route } from "@/lib/route";

export const GET = route(
  { as: "user", summary: "How many messages you have not read.", response: UnreadCount },
  ({ ctx }) => countUnread(ctx),
);
