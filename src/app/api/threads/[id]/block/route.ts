import { LIMITS } from "@/domain/limits";
import { blockOther } from "@/domain/messages/read-state";
import { Id, route } from "@/lib/route";

export const POST = route(
  { as: "user", summary: "End messages with the other person, in both directions.", limit: LIMITS.message, params: Id },
  ({ ctx, params }) => blockOther(ctx, params.id),
);
