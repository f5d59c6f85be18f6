"use client";
import { usePathname } from "next/navigation";
import { LOCALE_COOKIE, languageTag, locales } from "@/i18n/locales";

const NAMES = { nl: "Nederlands", fr: "Français", en: "English" };
const YEAR_S = 365 * 24 * 60 * 60;

/** This page in the other languages, as plain links. The choice is remembered for addresses without a language. */
export function LanguageSwitch({ locale, label, className }: { locale: string; label: string; className?: string }) {
  const rest = usePathname().split("/").slice(2).join("/");
  return (
    <nav aria-label={label} className={className}>
      <ul className="flex flex-wrap gap-1">
        {locales.map((each) => (
          <li key={each}>
            <a
              href={rest ? `/${each}/${rest}` : `/${each}`}
              hrefLang={languageTag(each)}
              lang={languageTag(each)}
              aria-current={each === locale ? "true" : undefined}
              onClick={(event) => {
                // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet.
                document.cookie = `${LOCALE_COOKIE}=${each}; path=/; max-age=${YEAR_S}; samesite=lax`;
                event.currentTarget.search = window.location.search;
              }}
              className="language-link"
            >
              {NAMES[each]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
