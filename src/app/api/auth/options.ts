import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { SignIn } from "@/domain/accounts/schema";
import { signIn, signOut, wrongCredentials } from "@/domain/accounts/session";
import { env } from "@/env";
import type { Ctx } from "@/lib/actor";
import { SESSION_COOKIE, SESSION_COOKIE_OPTIONS, SESSION_MAX_MS } from "@/lib/auth";
import { safePath } from "@/lib/http/security/safe-path";
import { log } from "@/lib/telemetry/log";

/** next-auth's cookie beside the session's: the token that a form of ours must send along. */
export const CSRF_COOKIE = SESSION_COOKIE_OPTIONS.secure ? "__Host-next-auth.csrf-token" : "next-auth.csrf-token";

const asVisitor = (): Ctx => ({ actor: { kind: "visitor" }, now: new Date() });

async function authorize(ctx: Ctx, given: unknown) {
  const credentials = SignIn.safeParse(given);
  if (!credentials.success) throw wrongCredentials();
  const { userId, sessionId } = await signIn(ctx, credentials.data);
  return { id: userId, sid: sessionId };
}

/**
 * How next-auth works here. The cookie holds a user and a session id and nothing else; the session's row decides on every
 * request. What a browser sends to "update" its session is never read. Of an error next-auth passes on the words only, so
 * `report` receives the error itself.
 */
export const nextAuthOptions = (report: (error: unknown) => void, ctx: Ctx = asVisitor()): NextAuthOptions => ({
  secret: env.NEXTAUTH_SECRET,
  session: { strategy: "jwt", maxAge: SESSION_MAX_MS / 1000 },
  useSecureCookies: SESSION_COOKIE_OPTIONS.secure,
  cookies: {
    sessionToken: { name: SESSION_COOKIE, options: SESSION_COOKIE_OPTIONS },
    csrfToken: { name: CSRF_COOKIE, options: SESSION_COOKIE_OPTIONS },
  },
  pages: { signIn: "/sign-in", error: "/sign-in", signOut: "/" },
  providers: [
    Credentials({
      credentials: { email: {}, password: {}, code: {} },
      authorize: (given) =>
        authorize(ctx, given).catch((error: unknown) => {
          report(error);
          return null; // its word for "no"
        }),
    }),
  ],
  callbacks: {
    jwt: ({ token, user }) => (user ? { sub: user.id, sid: user.sid } : { sub: token.sub, sid: token.sid }),
    session: ({ session }) => ({ expires: session.expires }),
    redirect: ({ url, baseUrl }) => {
      const path = typeof url === "string" && url.startsWith(`${baseUrl}/`) ? url.slice(baseUrl.length) : url;
      return baseUrl + safePath(path, "/");
    },
  },
  events: { signOut: async ({ token }) => void (await signOut(asVisitor(), token.sid).catch(report)) },
  logger: {
    error: (code) => log.warn({ code }, "next-auth refused"),
    warn: (code) => log.debug({ code }, "next-auth warns"),
    debug: () => undefined,
  },
});
