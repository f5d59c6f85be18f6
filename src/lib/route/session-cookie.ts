import { SESSION_COOKIE, SESSION_COOKIE_OPTIONS } from "@/lib/auth";

/** The Set-Cookie that makes a browser forget its session. */
export const forgetSessionCookie = [
  `${SESSION_COOKIE}=`,
  `Path=${SESSION_COOKIE_OPTIONS.path}`,
  "Max-Age=0",
  "HttpOnly",
  "SameSite=Lax",
  ...(SESSION_COOKIE_OPTIONS.secure ? ["Secure"] : []),
].join("; ");

/** An answer after which the browser is signed out. */
export const signedOut = () => Response.json({ ok: true }, { headers: { "set-cookie": forgetSessionCookie } });
