import { useLocale, useTranslations } from "next-intl";
import { thumbnailWords } from "@/components/pictures/thumbnail-words";
import type { ResultWords } from "@/components/search/result-card";
import { useRatingWords } from "@/components/ui/rating-words";
import type { SearchCard } from "@/domain/search/responses";
import { formatMoney } from "@/i18n/format";

/** Says what a card of the list says. `isLowest`: its price is the lowest of theirs; `query` goes along to their page. */
export function useResultWords() {
  const t = useTranslations("search");
  const common = useTranslations("common");
  const serviceName = useTranslations("services");
  const speciesName = useTranslations("speciesMany");
  const ratingWords = useRatingWords();
  const locale = useLocale();
  const list = new Intl.ListFormat(locale);
  return (card: SearchCard, { isLowest, query }: { isLowest: boolean; query: URLSearchParams }): ResultWords => {
    const others = card.services.filter((each) => each !== card.service);
    const otherNames = others.map((each) => serviceName(`${each}.name`).toLocaleLowerCase(locale));
    const unit = serviceName(`${card.service}.unit`);
    return {
      id: card.id,
      query: String(query),
      name: card.name,
      picture: card.cover && thumbnailWords(card.cover),
      from: isLowest ? `${common("from")} ` : "",
      price: formatMoney(card.priceCents, locale, { whole: true }),
      unit: card.halfHourCents === null ? unit : t("perHour", { unit }),
      rating: ratingWords(card.rating, card.rating === null ? undefined : card.ratingCount),
      where: `${card.city}, ${t("distance", { km: card.distanceKm })}`,
      headline: card.headline,
      keep: t("keep", { name: card.name }),
      facts: [
        ...(card.experienceYears === null ? [] : [t("years", { count: card.experienceYears })]),
        t("takes", { species: list.format(card.species.map((each) => speciesName(each))) }),
        ...(others.length > 0 ? [t("alsoOffers", { services: list.format(otherNames) })] : []),
      ],
    };
  };
}
