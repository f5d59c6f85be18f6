import { useLocale, useTranslations } from "next-intl";
import type { SearchQuery } from "@/domain/search/schema";
import { formatMoney } from "@/i18n/format";

/** Says the filters of a search in the reader's language: "Gent", "binnen 15 km", "Hond uitlaten". */
export function useFilterWords() {
  const t = useTranslations("savedSearches");
  const serviceName = useTranslations("services");
  const speciesName = useTranslations("species");
  const locale = useLocale();
  const day = new Intl.DateTimeFormat(`${locale}-BE`, {
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  });
  const dayOf = (date: string) => day.format(new Date(`${date}T12:00Z`));
  return ({ place, radiusKm, service, species, from, to, maxPriceCents, reach }: SearchQuery) => [
    place,
    t("within", { km: radiusKm }),
    ...(service ? [serviceName(`${service}.name`)] : []),
    ...(species ? [speciesName(species)] : []),
    ...(from ? [to && to !== from ? t("dates", { from: dayOf(from), to: dayOf(to) }) : dayOf(from)] : []),
    ...(maxPriceCents === undefined
      ? []
      : [t("atMost", { price: formatMoney(maxPriceCents, locale, { whole: true }) })]),
    ...(reach ? [t("anyReach")] : []),
  ];
}
