import type { World } from "../core/sandbox";

/** A request of a browser. */
export interface Asked {
  method: string;
  path: string;
  query: string;
  body: string;
  language: string;
}

/** What one page gets to see of it. */
export interface Visit {
  id: string;
  form: URLSearchParams;
  query: URLSearchParams;
  language: string;
}

/** What goes back to the browser. */
export interface PageAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** One hosted page: an address and what it answers. */
export interface Page {
  method: "GET" | "POST";
  path: string;
  handle(world: World, visit: Visit): PageAnswer;
}

/** Sends the browser on with a GET. */
export function redirect(location: string): PageAnswer {
  return { status: 303, headers: { location }, body: "" };
}

/** The languages of the hosted pages. */
export type Language = "nl" | "fr" | "en";

/** The page's language: the session's own, else the first the browser asks for that there is, else English. */
export function languageOf(wanted: string | null | undefined, browser: string): Language {
  const asked = wanted && wanted !== "auto" ? [wanted] : browser.split(",").map((part) => part.split(";")[0] ?? "");
  for (const language of asked) {
    const short = language.trim().slice(0, 2).toLowerCase();
    if (short === "nl" || short === "fr" || short === "en") return short;
  }
  return "en";
}

/** Cents as people of that language in Belgium write them. */
export function money(amount: number, currency: string, language: Language): string {
  return new Intl.NumberFormat(`${language}-BE`, { style: "currency", currency }).format(amount / 100);
}
