import { openInbox } from "@/domain/messages/live";
import { eventStream } from "@/lib/http/event-stream";
import { route } from "@/lib/route";

export const GET = route(
  {
    as: "user",
    summary: "Server-sent events: ids of threads that changed and of new notices, from Last-Event-ID on.",
    media: "text/event-stream",
  },
  async ({ ctx, request }) => eventStream(request, (stream) => openInbox(ctx, stream)),
);
