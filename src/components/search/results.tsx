import { useTranslations } from "next-intl";
import { Icon } from "@/components/illustrations/icon";
import { HoverSync } from "@/components/search/hover-sync";
import { DotMap } from "@/components/search/map";
import { pinsOf } from "@/components/search/map-pins";
import { type SearchFilters, searchHref } from "@/components/search/search-filters";
import { Alert } from "@/components/ui/alert";
import { BottomSheet } from "@/components/ui/bottom-sheet";
import { buttonStyle } from "@/components/ui/button";
import { Pagination } from "@/components/ui/pagination";
import { SegmentedNav } from "@/components/ui/segmented-nav";
import type { SearchMap } from "@/domain/search/map";
import type { SearchQuery } from "@/domain/search/schema";
import type { searchCaregivers } from "@/domain/search/search";
import { ResultCard } from "./result-card";

const SORTS = ["recommended", "distance", "price", "rating"] as const;

interface Props {
  filters: SearchFilters;
  query: SearchQuery;
  result: Awaited<ReturnType<typeof searchCaregivers>>;
  map: SearchMap;
}

/** The caregivers found, as a list that holds everything; as pins on a map beside it, or behind a button on a phone. */
export function Results({ filters, query, result, map }: Props) {
  const t = useTranslations("search");
  const { cards, place, previousCursor, nextCursor } = result;
  const pins = pinsOf(map, cards);
  const pinOf = (id: string) => pins.find(({ ids }) => ids.includes(id))?.ids[0];
  const carePage = (service: string) =>
    new URLSearchParams({ service, ...(query.species && { species: query.species }), ...dated(query.from, query.to) });
  return (
    <HoverSync className="mt-4 lg:grid lg:grid-cols-12 lg:gap-8">
      <div className="lg:col-span-7">
        {place && !place.exact && (
          <Alert className="mb-4">{t("neighbour", { postcode: query.place, place: place.name })}</Alert>
        )}
        <SegmentedNav
          label={t("sort")}
          items={SORTS.map((sort) => ({ href: searchHref(filters, { sort }), label: t(`sorts.${sort}`) }))}
          current={searchHref(filters, { sort: query.sort })}
        />
        <h2 className="sr-only">{t("list")}</h2>
        <ul className="mt-4 flex flex-col gap-4">
          {cards.map((card) => (
            <li key={card.id} id={card.id} data-pin={pinOf(card.id)} className="group scroll-mt-24">
              <ResultCard card={card} from={!query.service} href={`/caregivers/${card.id}?${carePage(card.service)}`} />
            </li>
          ))}
        </ul>
        <Pagination
          previousHref={previousCursor && searchHref(filters, { cursor: previousCursor })}
          nextHref={nextCursor && searchHref(filters, { cursor: nextCursor })}
        />
        <div className="pointer-events-none sticky bottom-[calc(4.75rem+env(safe-area-inset-bottom))] z-30 mt-4 flex justify-center lg:hidden print:hidden">
          <button type="button" popoverTarget="map" className={`${buttonStyle({})} pointer-events-auto shadow-high`}>
            <Icon name="map" className="size-5" />
            {t("mapButton")}
          </button>
        </div>
      </div>
      <aside className="lg:col-span-5">
        <div className="lg:sticky lg:top-24">
          <BottomSheet id="map" title={t("mapTitle")}>
            <DotMap map={map} pins={pins} place={place?.name ?? ""} />
            <p className="mt-2 text-sm text-muted">{t("mapNote")}</p>
          </BottomSheet>
        </div>
      </aside>
    </HoverSync>
  );
}

const dated = (from?: string, to?: string) => ({ ...(from && { from }), ...(to && { to }) });
