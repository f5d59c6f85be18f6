import { useLocale, useTranslations } from "next-intl";
import { Art } from "@/components/illustrations/art";
import { PlaceChips } from "@/components/search/place-chips";
import { type SearchFilters, searchHref } from "@/components/search/search-filters";
import { Alert } from "@/components/ui/alert";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import type { Relaxation, RelaxedSearch } from "@/domain/search/relaxed";

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
          locale={useLocale()}
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
  relaxed: RelaxedSearch[];
  widestKm: number;
}

/** No results: other searches that find somebody, one click each, with how many they find. */
export function NoResults({ filters, relaxed, widestKm }: Props) {
  const t = useTranslations("search");
  const list = new Intl.ListFormat(useLocale());
  const without: Record<Relaxation, SearchFilters> = {
    radius: { radiusKm: String(widestKm) },
    price: { maxPrice: undefined },
    dates: { from: undefined, to: undefined },
    species: { species: undefined },
    service: { service: undefined },
    reach: { reach: "any" },
  };
  const offers = relaxed.map(({ drop, place, total }) => {
    const changes = drop.reduce<SearchFilters>((all, filter) => ({ ...all, ...without[filter] }), {});
    const parts = [
      ...(place ? [t("relax.place", { place: place.name })] : []),
      ...drop.map((filter) => t(`relax.${filter}`, { km: widestKm })),
    ];
    const [first = "", ...rest] = list.format(parts);
    return {
      label: `${first.toUpperCase()}${rest.join("")} (${total})`,
      href: searchHref(filters, { ...changes, ...(place && { place: place.postcode }) }),
    };
  });
  return (
    <EmptyState
      art={<Art name="no-results" />}
      title={t("emptyTitle")}
      text={offers.length > 0 ? t("emptyText") : t("emptyNone")}
      action={
        offers.length > 0 ? (
          <ul className="flex flex-wrap justify-center gap-3">
            {offers.map(({ label, href }, index) => (
              <li key={href}>
                <ButtonLink href={href} variant={index === 0 ? "primary" : "secondary"}>
                  {label}
                </ButtonLink>
              </li>
            ))}
          </ul>
        ) : (
          <ButtonLink href="/search">{t("otherPlace")}</ButtonLink>
        )
      }
    />
  );
}
