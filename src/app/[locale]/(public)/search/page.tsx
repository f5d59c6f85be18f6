import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Icon } from "@/components/illustrations/icon";
import { Filters } from "@/components/search/filters";
import { InvalidSearch, NoResults, UnknownPlace } from "@/components/search/no-results";
import { PlaceChips } from "@/components/search/place-chips";
import { Results } from "@/components/search/results";
import { readFilters, type SearchFilters, searchHref } from "@/components/search/search-filters";
import { LIMITS } from "@/domain/limits";
import { bigCities } from "@/domain/places/suggest-places";
import { searchPage } from "@/domain/search/page";
import { MAX_RADIUS_KM, type SearchQuery } from "@/domain/search/schema";
import { serviceKeys } from "@/domain/services";
import { env } from "@/env";
import { Link } from "@/i18n/link";
import { pageMetadata } from "@/i18n/metadata";
import { visitorCtx } from "@/lib/page";

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = await getTranslations("search");
  const { place } = readFilters(await searchParams);
  const path = place ? searchHref({ place }) : "/search";
  const title = place ? `${t("title")}: ${place}` : t("title");
  return pageMetadata({ locale: await getLocale(), path, title, description: t("description") });
}

export default async function SearchPage({ searchParams }: Props) {
  const [t, serviceName, locale] = [
    await getTranslations("search"),
    await getTranslations("services"),
    await getLocale(),
  ];
  const asked = readFilters(await searchParams);
  const ctx = await visitorCtx(LIMITS.search);
  const page = await searchPage(ctx, { ...asked, locale });
  const filters = namedFilters(asked, page);
  const service = page.kind === "found" ? page.query.service : serviceKeys.find((key) => key === filters.service);
  return (
    <div className="page py-8">
      <h1 className="mb-5 text-3xl">{t("title")}</h1>
      <Filters filters={filters} service={service} page={page} now={ctx.now} />
      {page.kind === "unasked" && (
        <section className="mt-8">
          <h2 className="text-xl">{t("where")}</h2>
          <p className="mt-1 text-muted">{t("whereText")}</p>
          <div className="mt-4">
            <PlaceChips
              locale={locale}
              places={bigCities(locale).map(({ name, place }) => ({ name, href: searchHref(filters, { place }) }))}
            />
          </div>
        </section>
      )}
      {page.kind === "wrong" && <InvalidSearch fields={page.fields} />}
      {page.kind === "found" && !page.result.place && (
        <UnknownPlace filters={filters} suggestions={page.result.suggestions} />
      )}
      {page.kind === "found" && page.result.place && (
        <>
          <p role="status" className="mt-5 text-lg font-semibold text-balance lg:mt-6">
            {t(page.result.more ? "countMore" : "count", {
              count: page.result.total,
              offering: service ? ` ${serviceName(`${service}.offering`, { count: page.result.total || 1 })}` : "",
              filtered: isFiltered(page.query) ? "yes" : "no",
              km: page.query.radiusKm,
              place: page.result.place.name,
            })}
          </p>
          <Link
            href={`/saved-searches/new${searchHref(filters).slice("/search".length)}`}
            rel="nofollow"
            className="save-search"
          >
            <Icon name="bookmark" className="size-5" />
            {t("save")}
          </Link>
          {page.result.total === 0 || !page.map ? (
            <div className="mt-4">
              <NoResults filters={filters} relaxed={page.relaxed} widestKm={MAX_RADIUS_KM} />
            </div>
          ) : (
            <Results
              filters={filters}
              query={page.query}
              result={page.result}
              map={page.map}
              tiles={[env.MAP_TILE_URL, env.MAP_ATTRIBUTION]}
            />
          )}
        </>
      )}
    </div>
  );
}

/** A map asks with a point; people read and change the name of the place. */
function namedFilters(asked: SearchFilters, page: Awaited<ReturnType<typeof searchPage>>): SearchFilters {
  const isPoint = /^[\d.]+,[\d.]+$/.test(asked.place ?? "");
  return isPoint && page.kind === "found" && page.result.place ? { ...asked, place: page.result.place.name } : asked;
}

/** Whether more was asked than a service at a place. */
const isFiltered = ({ maxPriceCents, species, from }: SearchQuery) => Boolean(maxPriceCents ?? species ?? from);
