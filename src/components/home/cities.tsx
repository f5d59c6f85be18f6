import { useLocale, useTranslations } from "next-intl";
import { PlaceChips } from "@/components/search/place-chips";
import { searchHref } from "@/components/search/search-filters";
import type { Locale } from "@/i18n/locales";

/** Name per language; one name where all three say the same. */
const CITIES: (string | Record<Locale, string>)[] = [
  { nl: "Antwerpen", fr: "Anvers", en: "Antwerp" },
  { nl: "Brussel", fr: "Bruxelles", en: "Brussels" },
  { nl: "Gent", fr: "Gand", en: "Ghent" },
  { nl: "Leuven", fr: "Louvain", en: "Leuven" },
  { nl: "Brugge", fr: "Bruges", en: "Bruges" },
  { nl: "Luik", fr: "Liège", en: "Liège" },
  { nl: "Namen", fr: "Namur", en: "Namur" },
  { nl: "Bergen", fr: "Mons", en: "Mons" },
  { nl: "Mechelen", fr: "Malines", en: "Mechelen" },
  { nl: "Kortrijk", fr: "Courtrai", en: "Kortrijk" },
  "Charleroi",
  "Hasselt",
];

/** Ways into the search by city. */
export function Cities() {
  const t = useTranslations("home");
  const locale = useLocale();
  const names = CITIES.map((city) => (typeof city === "string" ? city : city[locale]));
  return (
    <section className="page pb-16 lg:pb-24">
      <h2 className="text-2xl sm:text-3xl">{t("citiesTitle")}</h2>
      <p className="mt-2 text-muted">{t("citiesText")}</p>
      <div className="mt-6">
        <PlaceChips locale={locale} places={names.map((name) => ({ name, href: searchHref({ place: name }) }))} />
      </div>
    </section>
  );
}
