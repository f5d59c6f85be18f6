import { LIMITS } from "@/domain/limits";
import { unblockOther } from "@/domain/messages/read-state";
import { Id, route } from "@/lib/route";

export const POST = route(
  { as: "user", summary: "Allow messages with the other person again.", limit: LIMITS.message, params: Id },
  ({ ctx, params }) => unblockOther(ctx, params.id),
);
