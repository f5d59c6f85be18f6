import { env } from "@/env";
import { after, DAY_MS } from "@/lib/time";

// The address and the date come from the running server.
export const dynamic = "force-dynamic";

/** RFC 9116 wants less than a year; copies of this file end by then. */
const VALID_MS = 180 * DAY_MS;

/** Whom to contact about a weakness (RFC 9116). */
export const GET = () =>
  new Response(
    [
      "Contact: mailto:security@tailtribe.be",
      `Expires: ${after(new Date(), VALID_MS).toISOString()}`,
      "Preferred-Languages: nl, fr, en",
      `Canonical: ${env.NEXT_PUBLIC_APP_URL}/.well-known/security.txt`,
      "",
    ].join("\n"),
    { headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "public, max-age=86400" } },
  );
