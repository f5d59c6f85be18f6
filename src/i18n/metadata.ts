import type { Metadata } from "next";
import { type Locale, languageTag, locales } from "./locales";

/** What a shared link shows: public/og.png. */
const IMAGE = { url: "/og.png", width: 1200, height: 630, alt: "TailTribe" };

interface PageMetadataOptions {
  locale: Locale;
  /** Without the language, "" for home: "/search". */
  path: string;
  title: string;
  description?: string;
  /** False keeps the page out of search engines (everything behind a sign-in). */
  index?: boolean;
}

/** Title, canonical address and the same page in the other languages (hreflang). */
export function pageMetadata({ locale, path, title, description, index = true }: PageMetadataOptions): Metadata {
  const languages = Object.fromEntries(locales.map((each) => [languageTag(each), `/${each}${path}`]));
  return {
    title,
    description,
    robots: index ? undefined : { index: false, follow: false },
    alternates: { canonical: `/${locale}${path}`, languages: { ...languages, "x-default": path || "/" } },
    openGraph: { title, description, type: "website", siteName: "TailTribe", locale: `${locale}_BE`, images: [IMAGE] },
    // Takes the picture from openGraph; a list of its own would say it a second time, in the page and in its data.
    twitter: { card: "summary_large_image", images: [] },
  };
}
