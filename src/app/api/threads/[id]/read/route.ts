import { markRead } from "@/domain/messages/read-state";
import { ReadPosition } from "@/domain/messages/schema";
import { Id, route } from "@/lib/route";

export const POST = route(
  {
    as: "user",
    summary: "Say how far you have read; the other person sees it.",
    params: Id,
    body: ReadPosition,
  },
  ({ ctx, params, body }) => markRead(ctx, params.id, body),
);
