import { POST as credentials } from "@/app/api/auth/callback/credentials/route";
import { GET as csrf } from "@/app/api/auth/csrf/route";
import { GET as session } from "@/app/api/auth/session/route";
import { POST as signout } from "@/app/api/auth/signout/route";
import { linkUrl } from "@/domain/accounts/email-links";
import { db } from "@/lib/db";
import { callRoute } from "@/testing/http/call-route";
import type { CookieJar } from "@/testing/http/cookie-jar";

const ROUTES = { "callback/credentials": credentials, csrf, session, signout };

/** Calls a route of next-auth as a browser with these cookies does. */
export async function callNextAuth(jar: CookieJar, path: keyof typeof ROUTES, body?: unknown, also = {}) {
  const { status, response } = await callRoute(ROUTES[path], { headers: { cookie: jar.header, ...also }, body });
  jar.store(response);
  return { status, response, text: await response.clone().text() };
}

/** Signs in as the form does, and returns the response. The jar then has the session. */
export async function signInOverHttp(
  jar: CookieJar,
  email: string,
  password: string,
  also: Record<string, unknown> = {},
  headers: Record<string, string> = {},
) {
  const { csrfToken } = JSON.parse((await callNextAuth(jar, "csrf")).text);
  return callNextAuth(jar, "callback/credentials", { email, password, csrfToken, json: "true", ...also }, headers);
}

const TOKEN_PURPOSES = { "verify-address": "VERIFY_EMAIL", "reset-password": "RESET_PASSWORD" } as const;

/** The secret part of the newest link of a kind that was emailed to a user; null when there is none. */
export async function mailedToken(email: string, template: keyof typeof TOKEN_PURPOSES) {
  const mail = await db.email.findFirst({
    where: { template, user: { email } },
    orderBy: { createdAt: "desc" },
    select: { facts: true },
  });
  if (!mail) return null;
  const { tokenId } = mail.facts as { tokenId: string };
  return new URL(linkUrl(tokenId, TOKEN_PURPOSES[template], "nl")).searchParams.get("token");
}
