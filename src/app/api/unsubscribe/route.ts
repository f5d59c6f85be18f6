import { OneClick, UnsubscribeLink } from "@/domain/notifications/schema";
import { unsubscribe } from "@/domain/notifications/unsubscribe";
import { route } from "@/lib/route";

export const POST = route(
  {
    as: "anyone",
    anyOrigin: true,
    summary: "End mails of one kind, by the link of a mail and without a sign-in (RFC 8058).",
    query: UnsubscribeLink,
    body: OneClick,
    formDone: "/unsubscribe?done",
  },
  async ({ query, body }) => {
    await unsubscribe(query.token);
    // A mail program does not follow redirects.
    return body["List-Unsubscribe"] ? Response.json({ ok: true }) : undefined;
  },
);
