import type { MetadataRoute } from "next";
import { HELP_TOPICS } from "@/components/help/topics";
import { env } from "@/env";
import { languageTag, locales } from "@/i18n/locales";

// The address comes from the running server, not from the one that built the pages.
export const dynamic = "force-dynamic";

const PATHS = [
  ...["", "/search", "/help", ...HELP_TOPICS.map((topic) => `/help/${topic}`), "/contact"],
  ...["/terms", "/privacy", "/off-leash", "/developers"],
];

/** The fixed public pages in every language, each knowing its translations. */
export default function sitemap(): MetadataRoute.Sitemap {
  const address = (locale: string, path: string) => `${env.NEXT_PUBLIC_APP_URL}/${locale}${path}`;
  return PATHS.flatMap((path) =>
    locales.map((locale) => ({
      url: address(locale, path),
      alternates: {
        languages: Object.fromEntries(locales.map((each) => [languageTag(each), address(each, path)])),
      },
    })),
  );
}
