import { useLocale, useTranslations } from "next-intl";
import { CompareButton } from "@/components/favourites/compare-choice";
import { Icon } from "@/components/illustrations/icon";
import { HoverSync } from "@/components/search/hover-sync";
import { MapDrawing } from "@/components/search/map-drawing";
import { MAP_SIZE, type MapPin, pinsOf, projectionOf } from "@/components/search/map-pins";
import { type SearchFilters, searchHref } from "@/components/search/search-filters";
import { Alert } from "@/components/ui/alert";
import { BottomSheet } from "@/components/ui/bottom-sheet";
import { buttonStyle } from "@/components/ui/button";
import { Pagination } from "@/components/ui/pagination";
import { SegmentedNav } from "@/components/ui/segmented-nav";
import type { SearchMap } from "@/domain/search/map";
import type { SearchQuery } from "@/domain/search/schema";
import type { searchCaregivers } from "@/domain/search/search";
import { formatMoney } from "@/i18n/format";
import { ResultList } from "./result-list";
import { useResultWords } from "./result-words";

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
  const wordsOf = useResultWords();
  const locale = useLocale();
  const { cards, place, previousCursor, nextCursor } = result;
  const pins = pinsOf(map, cards);
  const pinOf = (id: string) => {
    const index = pins.findIndex(({ ids }) => ids.includes(id));
    return index < 0 ? undefined : index;
  };
  const carePage = (service: string) =>
    new URLSearchParams({ service, ...(query.species && { species: query.species }), ...dated(query.from, query.to) });
  return (
    <HoverSync className="mt-4 lg:grid lg:grid-cols-12 lg:gap-8">
      <div className="group/compare lg:col-span-7">
        {place && !place.exact && (
          <Alert className="mb-4">{t("neighbour", { postcode: query.place, place: place.name })}</Alert>
        )}
        <SegmentedNav
          label={t("sort")}
          items={SORTS.map((sort) => ({ href: searchHref(filters, { sort }), label: t(`sorts.${sort}`) }))}
          current={searchHref(filters, { sort: query.sort })}
        />
        <h2 className="sr-only">{t("list")}</h2>
        <ResultList
          locale={locale}
          compare={t("compare")}
          back={`/${locale}${searchHref(filters, { cursor: filters.cursor })}`}
          cards={cards.map((card) => ({
            ...wordsOf(card, { isLowest: !query.service, query: carePage(card.service) }),
            pin: pinOf(card.id),
          }))}
        />
        <Pagination
          previousHref={previousCursor && searchHref(filters, { cursor: previousCursor })}
          nextHref={nextCursor && searchHref(filters, { cursor: nextCursor })}
        />
        <div className="pointer-events-none sticky bottom-[calc(4.75rem+env(safe-area-inset-bottom))] z-30 mt-4 flex flex-wrap justify-center gap-2 lg:bottom-4 print:hidden">
          <CompareButton locale={locale} label={t("compareChosen")} />
          <button
            type="button"
            popoverTarget="map"
            className={`${buttonStyle({})} pointer-events-auto shadow-high lg:hidden`}
          >
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

/** The map around a search, in the reader's language. */
function DotMap({ map, pins, place }: { map: SearchMap; pins: MapPin[]; place: string }) {
  const t = useTranslations("search");
  const locale = useLocale();
  const at = projectionOf(map);
  const dots = map.dots.map(at).map(({ x, y }) => `M${x} ${y}h0`);
  const names = map.names.map((named): [number, number, string] => [at(named).x, at(named).y, named.name]);
  const drawn = pins.map(({ x, y, priceCents, ids }, key) => {
    const price = formatMoney(priceCents, locale, { whole: true });
    const text = ids.length > 1 ? `${price} · ${ids.length}` : price;
    return { ...{ key, x, y, text }, id: ids[0], label: t("pin", { count: ids.length, price }) };
  });
  return <MapDrawing size={MAP_SIZE} label={t("map", { place })} dots={dots.join("")} names={names} pins={drawn} />;
}
