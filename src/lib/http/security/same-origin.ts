import { env } from "@/env";
import { AppError } from "@/lib/errors";

/**
 * A browser says where a write comes from, in Origin and, unless it is old, in Sec-Fetch-Site. One that comes from
 * elsewhere, says two different things or will not say, changes nothing. What has its own secret (webhooks, the
 * scheduler) does not come by here.
 */
export function assertSameOrigin({ method, headers }: Request) {
  if (method === "GET" || method === "HEAD") return;
  const site = headers.get("sec-fetch-site");
  const origin = headers.get("origin");
  const own = origin === new URL(env.NEXT_PUBLIC_APP_URL).origin;
  const sameHost = origin !== null && URL.canParse(origin) && new URL(origin).host === headers.get("host");
  if (!(own || sameHost) || (site !== null && site !== "same-origin"))
    throw new AppError("forbidden", "other_site", "This can only be done from TailTribe itself.");
}
