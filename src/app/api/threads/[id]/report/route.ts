import { LIMITS } from "@/domain/limits";
import { reportMessage } from "@/domain/messages/read-state";
import { NewReport } from "@/domain/messages/schema";
import { Id, route } from "@/lib/route";

export const POST = route(
  {
    as: "user",
    summary: "Ask us to look at a message of the other person.",
    limit: LIMITS.message,
    params: Id,
    body: NewReport,
  },
  ({ ctx, params, body }) => reportMessage(ctx, params.id, body),
);
