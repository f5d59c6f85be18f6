import { env } from "@/env";
import { SESSION_COOKIE, SESSION_COOKIE_OPTIONS } from "@/lib/auth";

const FRESH_COOKIE = "tailtribe.fresh";
/** Longer than a healthy copy of the database lags behind. */
const FRESH_SECONDS = 5;

/** Whether this browser changed something in the last seconds. */
export const hasFreshCookie = (cookieHeader: string | null) => cookieHeader?.includes(`${FRESH_COOKIE}=1`) ?? false;

/** Notes in the browser that something was changed, so that what it reads next comes from the database itself. */
export function setFreshCookie(headers: Headers) {
  if (!env.REPLICA_DATABASE_URL) return;
  const secure = SESSION_COOKIE_OPTIONS.secure ? "; Secure" : "";
  headers.append("set-cookie", `${FRESH_COOKIE}=1; Max-Age=${FRESH_SECONDS}; Path=/; HttpOnly; SameSite=Lax${secure}`);
}

/** The Set-Cookie that makes a browser forget its session. */
export const expiredSessionCookie = [
  `${SESSION_COOKIE}=`,
  `Path=${SESSION_COOKIE_OPTIONS.path}`,
  "Max-Age=0",
  "HttpOnly",
  "SameSite=Lax",
  ...(SESSION_COOKIE_OPTIONS.secure ? ["Secure"] : []),
].join("; ");

/** What a browser forgets at sign-out besides the session: stored pages, and drafts in every tab. */
export const CLEAR_SITE_DATA = { "clear-site-data": '"cache", "storage"' };

/** An answer after which the browser is signed out. */
export const signedOutResponse = () =>
  Response.json({ ok: true }, { headers: { "set-cookie": expiredSessionCookie, ...CLEAR_SITE_DATA } });
