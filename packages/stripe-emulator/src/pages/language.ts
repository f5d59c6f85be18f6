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
