import { type NextRequest, NextResponse } from "next/server";
import { isLocale, LOCALE_COOKIE } from "./i18n/locales";
import { negotiateLocale } from "./i18n/negotiate";

/** Sends a page address without a language to the reader's language. Decides nothing about who may see what. */
export function proxy(request: NextRequest) {
  const { pathname } = request.nextUrl;
  if (isLocale(pathname.split("/")[1])) return NextResponse.next();
  const locale = negotiateLocale(request.cookies.get(LOCALE_COOKIE)?.value, request.headers.get("accept-language"));
  const url = request.nextUrl.clone();
  url.pathname = pathname === "/" ? `/${locale}` : `/${locale}${pathname}`;
  const response = NextResponse.redirect(url);
  response.headers.set("Vary", "Accept-Language, Cookie");
  return response;
}

// Pages only: not the API, not Next's own files, nothing with a dot in its name (fonts, icons, sitemap.xml).
export const config = { matcher: ["/((?!api/|_next/|.*\\..*).*)"] };
