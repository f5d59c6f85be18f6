import { useTranslations } from "next-intl";
import { Icon } from "@/components/illustrations/icon";
import type { SearchFilters } from "@/components/search/search-filters";
import { SearchForm } from "@/components/search/search-form";
import { BottomSheet } from "@/components/ui/bottom-sheet";
import type { searchPage } from "@/domain/search/page";
import type { SearchQuery } from "@/domain/search/schema";
import type { Service } from "@/generated/prisma/enums";

interface SheetProps {
  filters: SearchFilters;
  query: SearchQuery;
  place: string;
  now: Date;
}

/** The filters once there are results: as they are on a wide screen, on a phone one line that opens them, so that the list comes first. */
export function FiltersSheet({ filters, query, place, now }: SheetProps) {
  const t = useTranslations("search");
  const serviceName = useTranslations("services");
  const facts = [
    query.service ? serviceName(`${query.service}.name`) : t("anyService"),
    t("km", { km: query.radiusKm }),
  ];
  return (
    <>
      <button
        type="button"
        popoverTarget="filters"
        className="flex min-h-14 w-full items-center justify-between gap-3 rounded-full border border-strong bg-surface py-1.5 pr-4 pl-5 text-left shadow-low lg:hidden"
      >
        <span className="min-w-0">
          <span className="block truncate leading-tight font-semibold">{place}</span>{" "}
          <span className="block truncate text-sm text-muted">{facts.join(" · ")}</span>
        </span>
        <span className="flex shrink-0 items-center gap-2 font-semibold text-brand-ink">
          <Icon name="sliders-horizontal" className="size-5" />
          {t("change")}
        </span>
      </button>
      <BottomSheet id="filters" title={t("form")}>
        <SearchForm
          filters={filters}
          now={now}
          {...(query.service && { service: query.service })}
          className="max-lg:rounded-none max-lg:border-0 max-lg:p-0"
        />
      </BottomSheet>
    </>
  );
}

interface Props {
  filters: SearchFilters;
  service?: Service | undefined;
  page: Awaited<ReturnType<typeof searchPage>>;
  now: Date;
}

/** The filters: in full until there are results, then collapsed on a phone. */
export function Filters({ filters, service, page, now }: Props) {
  const place = page.kind === "found" && page.result.total > 0 ? page.result.place : null;
  if (page.kind !== "found" || !place) return <SearchForm filters={filters} now={now} {...(service && { service })} />;
  return <FiltersSheet filters={filters} query={page.query} place={place.name} now={now} />;
}
