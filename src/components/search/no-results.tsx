import { useTranslations } from "next-intl";
import { NoResultsArt } from "@/components/illustrations/empty";
import { PlaceChips } from "@/components/search/place-chips";
import { type SearchFilters, searchHref } from "@/components/search/search-filters";
import { Alert } from "@/components/ui/alert";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import type { Relaxation } from "@/domain/search/relaxed";
import type { SearchQuery } from "@/domain/search/schema";

/** The place is unknown; these names are similar. */
export function UnknownPlace({
  filters,
  suggestions,
}: {
  filters: SearchFilters;
  suggestions: { name: string; postcode: string }[];
}) {
  const t = useTranslations("search");
  return (
    <section className="mt-8">
      <div role="status">
        <h2 className="text-xl">{t("unknown", { place: filters.place ?? "" })}</h2>
      </div>
      <p className="mt-1 text-muted">{suggestions.length > 0 ? t("maybe") : t("unknownText")}</p>
      <div className="mt-4">
        <PlaceChips
          places={suggestions.map(({ name, postcode }) => ({
            name: `${postcode} ${name}`,
            href: searchHref(filters, { place: postcode }),
          }))}
        />
      </div>
    </section>
  );
}

const EXPLAINED = ["place", "from", "to", "maxPrice", "cursor"] as const;

/** What is wrong with the filters, field by field. */
export function InvalidSearch({ fields }: { fields: string[] }) {
  const t = useTranslations("search");
  const known = new Set(fields.map((field) => EXPLAINED.find((each) => each === field) ?? "other"));
  return (
    <Alert tone="danger" role="alert" title={t("wrong")} className="mt-6">
      <ul>
        {[...known].map((field) => (
          <li key={field}>{t(`wrongFields.${field}`)}</li>
        ))}
      </ul>
    </Alert>
  );
}

interface Props {
  filters: SearchFilters;
  query: SearchQuery;
  relaxed: { filter: Relaxation; total: number }[];
  widestKm: number;
}

/** No results: which filter to drop, and how many results there are without it. */
export function NoResults({ filters, query, relaxed, widestKm }: Props) {
  const t = useTranslations("search");
  const without: Record<Relaxation, SearchFilters> = {
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
                  href={searchHref({ ...filters, service: query.service }, without[filter])}
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
