import { useTranslations } from "next-intl";
import { NoResultsArt } from "@/components/art/no-results-art";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import type { SearchQuery } from "@/domain/caregivers/search-query";
import type { Relaxation } from "@/domain/caregivers/search-relaxed";
import { type Asked, searchHref } from "./search-address";

interface Props {
  asked: Asked;
  query: SearchQuery;
  relaxed: { filter: Relaxation; total: number }[];
  widestKm: number;
}

/** Nobody found: which filter to let go, and how many there are without it. */
export function NoResults({ asked, query, relaxed, widestKm }: Props) {
  const t = useTranslations("search");
  const without: Record<Relaxation, Asked> = {
    radius: { radiusKm: String(widestKm) },
    price: { maxPrice: undefined },
    dates: { from: undefined, to: undefined },
    species: { species: undefined },
  };
  return (
    <EmptyState
      art={<NoResultsArt />}
      title={t("emptyTitle")}
      text={relaxed.length > 0 ? t("emptyText") : t("emptyNone")}
      action={
        relaxed.length > 0 && (
          <ul className="flex flex-wrap justify-center gap-3">
            {relaxed.map(({ filter, total }, index) => (
              <li key={filter}>
                <ButtonLink
                  // The service stays what it was, also where it followed from the animal.
                  href={searchHref({ ...asked, service: query.service }, without[filter])}
                  variant={index === 0 ? "primary" : "secondary"}
                >
                  {t(`relax.${filter}`, { km: widestKm, count: total })}
                </ButtonLink>
              </li>
            ))}
          </ul>
        )
      }
    />
  );
}
