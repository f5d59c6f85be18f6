import { openInbox } from "@/domain/messages/live";
import { eventStream } from "@/lib/http/event-stream";
import { route } from "@/lib/route";

export const GET = route(
  {
    as: "user",
    summary:
      "Server-sent events: the ids of threads in which something changed, and of new notices. Last-Event-ID goes on from there.",
    media: "text/event-stream",
  },
  async ({ ctx, request }) => eventStream(request, (stream) => openInbox(ctx, stream)),
);
