import { useLocale, useTranslations } from "next-intl";
import { CompareButton } from "@/components/favourites/compare-choice";
import { Icon } from "@/components/illustrations/icon";
import { MapPanel } from "@/components/search/map/panel";
import { FIRST_VIEW, frameAround, type MapWords, pixelOf, seenOn } from "@/components/search/map/view";
import { type SearchFilters, searchHref } from "@/components/search/search-filters";
import { Alert } from "@/components/ui/alert";
import { BottomSheet } from "@/components/ui/bottom-sheet";
import { buttonStyle } from "@/components/ui/button";
import { Pagination } from "@/components/ui/pagination";
import { SegmentedNav } from "@/components/ui/segmented-nav";
import type { SearchMap } from "@/domain/search/map";
import type { SearchCard } from "@/domain/search/responses";
import { MAX_RADIUS_KM, type SearchQuery } from "@/domain/search/schema";
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
  /** Raster tiles under the pins: their address, and whom they are from. */
  tiles: [url: string | undefined, attribution: string | undefined];
}

/** The caregivers found, as a list that holds everything; as pins on a map beside it, or behind a button on a phone. */
export function Results({ filters, query, result, map, tiles: [tiles, attribution] }: Props) {
  const t = useTranslations("search");
  const wordsOf = useResultWords();
  const locale = useLocale();
  const { cards, place, previousCursor, nextCursor } = result;
  const carePage = (service: string) =>
    new URLSearchParams({ service, ...(query.species && { species: query.species }), ...dated(query.from, query.to) });
  return (
    <div data-results className="mt-4 lg:grid lg:grid-cols-12 lg:gap-8">
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
          cards={cards.map((card) => wordsOf(card, { isLowest: !query.service, query: carePage(card.service) }))}
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
            <SearchMapPanel map={map} cards={cards} place={place?.name ?? ""} filters={filters} tiles={tiles} />
            <p className="mt-2 text-sm text-muted">
              {t("mapNote")} {tiles && attribution}
            </p>
          </BottomSheet>
        </div>
      </aside>
    </div>
  );
}

const dated = (from?: string, to?: string) => ({ ...(from && { from }), ...(to && { to }) });

interface MapProps {
  map: SearchMap;
  cards: SearchCard[];
  place: string;
  filters: SearchFilters;
  tiles: string | undefined;
}

/** The map around a search, in the reader's language. */
function SearchMapPanel({ map: { box, centre, radiusKm, names }, cards, place, filters, tiles }: MapProps) {
  const t = useTranslations("search");
  const locale = useLocale();
  const frame = frameAround(centre, box.east - box.west);
  const at = (point: { lat: number; lng: number }) => {
    const { x, y } = pixelOf(frame, point);
    return [Math.round(x), Math.round(y)] as const;
  };
  // Who has no point stands in the middle.
  const spots = cards.map(({ point, priceCents }): MapWords["spots"][number] => [...at(point ?? centre), priceCents]);
  const widerKm = Math.min(MAX_RADIUS_KM, Math.ceil(radiusKm * 1.25));
  const wider = `/${locale}${searchHref(filters, { radiusKm: String(widerKm) })}`;
  const words: MapWords = {
    ...{ locale, frame, radiusKm, spots, label: t("map", { place }), tiles },
    names: names.map((named) => [...at(named), named.name]),
    pin: [t("pin", { count: 1, price: "{price}" }), t("pins", { count: "{count}", price: "{price}" })],
    buttons: [t("mapWest"), t("mapNorth"), t("mapSouth"), t("mapEast"), t("mapIn"), t("mapOut"), t("mapBack")],
  };
  const first = seenOn(words, FIRST_VIEW, {
    price: (cents) => formatMoney(cents, locale, { whole: true }),
    idOf: (number) => cards[number]?.id ?? "",
  });
  return <MapPanel words={words} first={first} area={[t("area"), widerKm > radiusKm ? wider : null]} />;
}
