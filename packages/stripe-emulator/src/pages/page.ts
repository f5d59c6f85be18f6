import type { Sandbox } from "../core/sandbox";

/** A raw request from a browser. */
export interface PageRequest {
  method: string;
  path: string;
  query: string;
  body: string;
  language: string;
}

/** A browser request as a page's handler receives it. */
export interface Visit {
  id: string;
  form: URLSearchParams;
  query: URLSearchParams;
  language: string;
}

/** A response to a browser. */
export interface PageResponse {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** The route of one hosted page. */
export interface Page {
  method: "GET" | "POST";
  path: string;
  handle(sandbox: Sandbox, visit: Visit): PageResponse;
}

/** Redirects the browser with a GET. */
export function redirect(location: string): PageResponse {
  return { status: 303, headers: { location }, body: "" };
}

/** The languages of the hosted pages. */
export type Language = "nl" | "fr" | "en";

/** The page's language: the session's locale, else the browser's first supported one, else English. */
export function languageOf(locale: string | null | undefined, browser: string): Language {
  const candidates =
    locale && locale !== "auto" ? [locale] : browser.split(",").map((part) => part.split(";")[0] ?? "");
  for (const candidate of candidates) {
    const short = candidate.trim().slice(0, 2).toLowerCase();
    if (short === "nl" || short === "fr" || short === "en") return short;
  }
  return "en";
}

/** An amount in cents, in the format of the language and the platform's country. */
export function money(sandbox: Sandbox, amount: number, currency: string, language: Language): string {
  return new Intl.NumberFormat(`${language}-${sandbox.platform.country}`, { style: "currency", currency }).format(
    amount / 100,
  );
}
