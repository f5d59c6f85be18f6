import { countUnreadNotices } from "@/domain/notifications/notices";
import { UnreadNotices } from "@/domain/notifications/responses";
import { route } from "@/lib/route";

export const GET = route(
  { as: "user", summary: "How many notices you have not read.", response: UnreadNotices },
  ({ ctx }) => countUnreadNotices(ctx),
);
