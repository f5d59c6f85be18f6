import { createHmac, randomBytes } from "node:crypto";
import { env } from "@/env";
import type { Ctx } from "@/lib/actor";
import { cookieValue, SESSION_COOKIE, SESSION_COOKIE_OPTIONS } from "@/lib/auth";

const DEVICE_COOKIE = SESSION_COOKIE_OPTIONS.secure ? "__Host-tailtribe.device" : "tailtribe.device";
const DEVICE_SECONDS = 400 * 24 * 3600;

const deviceKey = (id: string) => createHmac("sha256", env.NEXTAUTH_SECRET).update(`device:${id}`).digest("base64url");

/** Which browser sends this, if it was here before; nobody can make its cookie from what we store. */
export function deviceOf(cookieHeader: string | null) {
  const id = cookieHeader && cookieValue(cookieHeader, DEVICE_COOKIE);
  return id ? deviceKey(id) : undefined;
}

/** The same request, from a browser with a name of its own; `setCookie` gives a new one its name. */
export function withDevice(ctx: Ctx): { ctx: Ctx; setCookie: (answer: Response) => Response } {
  if (ctx.device) return { ctx, setCookie: (answer) => answer };
  const id = randomBytes(24).toString("base64url");
  const secure = SESSION_COOKIE_OPTIONS.secure ? "; Secure" : "";
  const cookie = `${DEVICE_COOKIE}=${id}; Max-Age=${DEVICE_SECONDS}; Path=/; HttpOnly; SameSite=Lax${secure}`;
  const setCookie = (answer: Response) => {
    answer.headers.append("set-cookie", cookie);
    return answer;
  };
  return { ctx: { ...ctx, device: deviceKey(id) }, setCookie };
}

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
