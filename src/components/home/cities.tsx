import { MapPin } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/i18n/link";
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
      <ul className="mt-6 flex flex-wrap gap-3">
        {names.map((name) => (
          <li key={name}>
            <Link
              href={`/search?place=${encodeURIComponent(name)}`}
              prefetch={false}
              className="flex min-h-11 items-center gap-2 rounded-full border border-line bg-surface px-4 transition-colors hover:border-brand hover:text-brand-ink"
            >
              <MapPin aria-hidden="true" className="size-4 text-muted" />
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
