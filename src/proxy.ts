import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { isStoredPage } from "@/app/page-routes";
import { env } from "@/env";
import { isStorableText } from "@/lib/http/read-request";
import { pagePolicy } from "@/lib/http/security/headers";
import { otherHosts } from "@/lib/http/security/other-hosts";
import { isOwnRequest, OWN_REQUEST_HEADER } from "@/lib/telemetry/request-context";
import { isLocale, LOCALE_COOKIE } from "./i18n/locales";
import { negotiateLocale } from "./i18n/negotiate";

const CSP = "content-security-policy";

/**
 * Sends a page address without a language to the reader's language, and gives each page that is made for one reader the
 * nonce its scripts carry. Decides nothing about who may see what.
 */
export function proxy(request: NextRequest) {
  const { pathname } = request.nextUrl;
  const readable = withoutUnstorable(request.nextUrl);
  if (readable) return NextResponse.redirect(readable);
  if (isLocale(pathname.split("/")[1])) return withNonce(request);
  const locale = negotiateLocale(request.cookies.get(LOCALE_COOKIE)?.value, request.headers.get("accept-language"));
  const url = request.nextUrl.clone();
  url.pathname = pathname === "/" ? `/${locale}` : `/${locale}${pathname}`;
  const response = NextResponse.redirect(url);
  response.headers.set("Vary", "Accept-Language, Cookie");
  return response;
}

/** The address without parameters that hold what is no text, which the database cannot take; null when there are none. */
function withoutUnstorable(address: NextRequest["nextUrl"]) {
  const bad = [...address.searchParams].filter((pair) => pair.some((text) => !isStorableText(text)));
  if (bad.length === 0) return null;
  const url = address.clone();
  for (const [name] of bad) url.searchParams.delete(name);
  return url;
}

/**
 * Next finds the nonce in the request's policy. A stored page has none: its scripts are named by their hashes as a server of
 * ours sends it. On Vercel no code of ours sees a stored page, so nothing is stored there (src/app/[locale]/layout.tsx).
 */
function withNonce(request: NextRequest) {
  const headers = new Headers(request.headers);
  headers.delete(CSP);
  headers.delete(`${CSP}-report-only`);
  const isStored = !env.VERCEL && isStoredPage(request.nextUrl.pathname);
  // Drawn to be stored: lib/response-store names its scripts by hash.
  const isDrawn = isOwnRequest(request.headers.get(OWN_REQUEST_HEADER));
  if (env.NODE_ENV === "development" || isStored || isDrawn) return NextResponse.next({ request: { headers } });
  const nonce = `'nonce-${randomBytes(16).toString("base64")}'`;
  const policy = pagePolicy(
    [nonce],
    env.NEXT_PUBLIC_APP_URL.startsWith("https:"),
    otherHosts(request.nextUrl.pathname),
  );
  headers.set(CSP, policy);
  return NextResponse.next({ request: { headers }, headers: { [CSP]: policy } });
}

// Pages only: not the API, not Next's own files, nothing with a dot in its name (fonts, icons, sitemap.xml).
export const config = { matcher: ["/((?!api(?:/|$)|_next/|.*\\..*).*)"] };
