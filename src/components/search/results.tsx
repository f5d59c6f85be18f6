import { Map as MapIcon } from "lucide-react";
import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { buttonStyle } from "@/components/ui/button-style";
import { Pagination } from "@/components/ui/pagination";
import { SegmentedNav } from "@/components/ui/segmented-nav";
import type { searchCaregivers } from "@/domain/caregivers/search";
import type { SearchMap } from "@/domain/caregivers/search-map";
import type { SearchQuery } from "@/domain/caregivers/search-query";
import { DotMap } from "./dot-map";
import { LitTogether } from "./lit-together";
import { pinsOf } from "./map-frame";
import { ResultCard } from "./result-card";
import { type Asked, searchHref } from "./search-address";
import { Sheet } from "./sheet";

const SORTS = ["recommended", "distance", "price", "rating"] as const;

interface Props {
  asked: Asked;
  query: SearchQuery;
  result: Awaited<ReturnType<typeof searchCaregivers>>;
  map: SearchMap;
}

/** The caregivers found, as a list that holds everything; as pins on a map beside it, or behind a button on a phone. */
export function Results({ asked, query, result, map }: Props) {
  const t = useTranslations("search");
  const { cards, place, previousCursor, nextCursor } = result;
  const pins = pinsOf(map, cards);
  const pinOf = (id: string) => pins.find(({ ids }) => ids.includes(id))?.ids[0];
  const carePage = new URLSearchParams({ service: query.service, ...dated(query.from, query.to) });
  return (
    <LitTogether className="mt-4 lg:grid lg:grid-cols-12 lg:gap-8">
      <div className="lg:col-span-7">
        {place && !place.exact && (
          <Alert className="mb-4">{t("neighbour", { postcode: query.place, place: place.name })}</Alert>
        )}
        <SegmentedNav
          label={t("sort")}
          items={SORTS.map((sort) => ({ href: searchHref(asked, { sort }), label: t(`sorts.${sort}`) }))}
          current={searchHref(asked, { sort: query.sort })}
        />
        <h2 className="sr-only">{t("list")}</h2>
        <ul className="mt-4 flex flex-col gap-4">
          {cards.map((card) => (
            <li key={card.id} id={card.id} data-pin={pinOf(card.id)} className="group scroll-mt-24">
              <ResultCard card={card} service={query.service} href={`/caregivers/${card.id}?${carePage}`} />
            </li>
          ))}
        </ul>
        <Pagination
          previousHref={previousCursor && searchHref(asked, { cursor: previousCursor })}
          nextHref={nextCursor && searchHref(asked, { cursor: nextCursor })}
        />
        <div className="pointer-events-none sticky bottom-[calc(4.75rem+env(safe-area-inset-bottom))] z-30 mt-4 flex justify-center lg:hidden print:hidden">
          <button type="button" popoverTarget="map" className={`${buttonStyle({})} pointer-events-auto shadow-high`}>
            <MapIcon aria-hidden="true" className="size-5" />
            {t("mapButton")}
          </button>
        </div>
      </div>
      <aside className="lg:col-span-5">
        <div className="lg:sticky lg:top-24">
          <Sheet id="map" title={t("mapTitle")}>
            <DotMap map={map} pins={pins} place={place?.name ?? ""} />
            <p className="mt-2 text-sm text-muted">{t("mapNote")}</p>
          </Sheet>
        </div>
      </aside>
    </LitTogether>
  );
}

const dated = (from?: string, to?: string) => ({ ...(from && { from }), ...(to && { to }) });
