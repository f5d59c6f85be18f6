import { useLocale, useTranslations } from "next-intl";
import { Icon } from "@/components/illustrations/icon";
import { Avatar } from "@/components/ui/avatar";
import { Card } from "@/components/ui/card";
import { Price } from "@/components/ui/price";
import { StarRating } from "@/components/ui/star-rating";
import type { SearchCard } from "@/domain/search/responses";
import { Link } from "@/i18n/link";

/** One caregiver in the list. The whole card leads to their page, through one link: their name. `from`: the lowest of their prices. */
export function ResultCard({ card, from, href }: { card: SearchCard; from?: boolean; href: string }) {
  const { service } = card;
  const t = useTranslations("search");
  const locale = useLocale();
  const list = new Intl.ListFormat(locale);
  const serviceName = useTranslations("services");
  const speciesName = useTranslations("speciesMany");
  const others = card.services.filter((each) => each !== service);
  const unit = serviceName(`${service}.unit`);
  const common = useTranslations("common");
  const facts = [
    ...(card.experienceYears === null ? [] : [t("years", { count: card.experienceYears })]),
    t("takes", { species: list.format(card.species.map((each) => speciesName(each))) }),
    ...(others.length > 0
      ? [
          t("alsoOffers", {
            services: list.format(others.map((each) => serviceName(`${each}.name`).toLocaleLowerCase(locale))),
          }),
        ]
      : []),
  ];
  return (
    <Card
      as="article"
      className="relative flex gap-4 transition-[border-color,box-shadow] group-data-lit:border-brand group-data-lit:shadow-high group-target:border-brand hover:border-brand"
    >
      <Avatar name={card.name} src={`/api/avatars/${card.id}`} size="lg" className="max-sm:size-14" />
      <div className="min-w-0 grow">
        <div className="flex flex-wrap items-baseline justify-between gap-x-4">
          <h3 className="text-xl">
            <Link href={href} className="after:absolute after:inset-0 after:rounded-lg" prefetch={false}>
              {card.name}
            </Link>
          </h3>
          <p className="text-sm text-muted">
            {from && `${common("from")} `}
            <Price cents={card.priceCents} whole className="mr-1 text-lg font-bold text-ink" />
            {card.halfHourCents === null ? unit : t("perHour", { unit })}
          </p>
        </div>
        <p className="mt-0.5 flex flex-wrap items-center gap-x-3 text-sm text-muted">
          <StarRating value={card.rating} count={card.rating === null ? undefined : card.ratingCount} />
          <span className="inline-flex items-center gap-1">
            <Icon name="map-pin" className="size-4 shrink-0" />
            {card.city}, {t("distance", { km: card.distanceKm })}
          </span>
        </p>
        {card.headline && <p className="mt-2 line-clamp-2">{card.headline}</p>}
        <ul className="mt-2 flex flex-wrap gap-x-4 text-sm text-muted">
          {facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
      </div>
    </Card>
  );
}
