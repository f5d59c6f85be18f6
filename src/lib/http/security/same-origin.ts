import { env } from "@/env";
import { AppError } from "@/lib/errors";

/** Whose page a write comes from: the id of who was signed in when it was loaded. */
export const PAGE_USER_HEADER = "x-page-user";

/**
 * Refuses a write from a page that was made for somebody else: another tab signed in as another person since. Browsers
 * name their page, in a header or in a field of a form; a program, which sends no Sec-Fetch-Site, may.
 */
export function assertOwnPage({ method, headers }: Request, userId: string, formUser?: string) {
  if (method === "GET" || method === "HEAD") return;
  const page = headers.get(PAGE_USER_HEADER) ?? formUser ?? null;
  if (page === null && headers.get("sec-fetch-site") === null) return;
  if (page !== userId)
    throw new AppError("forbidden", "other_account", "This page was loaded for another account; load it again.");
}

/**
 * A browser says where a write comes from, in Origin and, unless it is old, in Sec-Fetch-Site. One that comes from
 * elsewhere, says two different things or will not say, changes nothing. What has its own secret (webhooks, the
 * scheduler) does not come by here.
 */
export function assertSameOrigin({ method, headers }: Request) {
  if (method === "GET" || method === "HEAD") return;
  const site = headers.get("sec-fetch-site");
  const origin = headers.get("origin");
  const isOwn = origin === new URL(env.NEXT_PUBLIC_APP_URL).origin;
  if (!isOwn || (site !== null && site !== "same-origin"))
    throw new AppError("forbidden", "other_site", "This can only be done from TailTribe itself.");
}
