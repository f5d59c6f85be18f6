import { env } from "@/env";
import { SESSION_COOKIE_OPTIONS } from "@/lib/auth";

const NAME = "tailtribe.fresh";
/** Longer than a healthy copy of the database lags behind. */
const SECONDS = 5;

/** Whether this browser changed something in the last seconds. */
export const isFresh = (cookieHeader: string | null) => cookieHeader?.includes(`${NAME}=1`) ?? false;

/** Notes in the browser that something was changed, so that what it reads next comes from the database itself. */
export function markFresh(headers: Headers) {
  if (!env.REPLICA_DATABASE_URL) return;
  const secure = SESSION_COOKIE_OPTIONS.secure ? "; Secure" : "";
  headers.append("set-cookie", `${NAME}=1; Max-Age=${SECONDS}; Path=/; HttpOnly; SameSite=Lax${secure}`);
}
