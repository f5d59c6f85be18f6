/** The languages of the site, the default first. The URL always carries one: /nl, /fr, /en. */
export const locales = ["nl", "fr", "en"] as const;

export type Locale = (typeof locales)[number];

export const defaultLocale: Locale = "nl";

/** Remembers the language a person chose; read by the proxy when a URL has none. */
export const LOCALE_COOKIE = "NEXT_LOCALE";

export const isLocale = (value: unknown): value is Locale => locales.some((locale) => locale === value);

/** The Belgian variant of each language, for <html lang>, hreflang and Intl. */
export const languageTag = (locale: Locale) => `${locale}-BE`;
