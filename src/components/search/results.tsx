import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { Pagination } from "@/components/ui/pagination";
import { SegmentedNav } from "@/components/ui/segmented-nav";
import type { searchCaregivers } from "@/domain/caregivers/search";
import type { SearchMap } from "@/domain/caregivers/search-map";
import type { SearchQuery } from "@/domain/caregivers/search-query";
import { DotMap } from "./dot-map";
import { ResultCard } from "./result-card";
import { type Asked, searchHref } from "./search-address";

const SORTS = ["recommended", "distance", "price", "rating"] as const;

interface Props {
  asked: Asked;
  query: SearchQuery;
  result: Awaited<ReturnType<typeof searchCaregivers>>;
  map: SearchMap;
}

/** The caregivers found, as a list that holds everything, and beside it on a wide screen as pins on a map. */
export function Results({ asked, query, result, map }: Props) {
  const t = useTranslations("search");
  const { cards, place, previousCursor, nextCursor } = result;
  const carePage = new URLSearchParams({ service: query.service, ...dated(query.from, query.to) });
  return (
    <div className="mt-6 lg:grid lg:grid-cols-12 lg:gap-8">
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
            <li key={card.id}>
              <ResultCard card={card} service={query.service} href={`/caregivers/${card.id}?${carePage}`} />
            </li>
          ))}
        </ul>
        <Pagination
          previousHref={previousCursor && searchHref(asked, { cursor: previousCursor })}
          nextHref={nextCursor && searchHref(asked, { cursor: nextCursor })}
        />
      </div>
      <aside className="hidden lg:col-span-5 lg:block">
        <div className="sticky top-24">
          <DotMap map={map} cards={cards} label={t("map", { place: place?.name ?? "" })} />
          <p className="mt-2 text-sm text-muted">{t("mapNote")}</p>
        </div>
      </aside>
    </div>
  );
}

const dated = (from?: string, to?: string) => ({ ...(from && { from }), ...(to && { to }) });
