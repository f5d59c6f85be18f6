import { getLocale, getTranslations } from "next-intl/server";
import { CompareButton } from "@/components/favourites/compare-choice";
import { FavouriteList } from "@/components/favourites/favourite-list";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { listFavourites } from "@/domain/favourites/favourites";
import { FavouriteListQuery } from "@/domain/favourites/schema";
import { localPlaceName } from "@/domain/places/local-name";
import { pageMetadata } from "@/i18n/metadata";
import { pageCtx } from "@/lib/page";

interface Props {
  searchParams: Promise<Record<string, string | string[]>>;
}

export async function generateMetadata() {
  const t = await getTranslations("favourites");
  return pageMetadata({ locale: await getLocale(), path: "/favourites", title: t("title"), index: false });
}

export default async function FavouritesPage({ searchParams }: Props) {
  const [locale, params] = await Promise.all([getLocale(), searchParams]);
  const { ctx } = await pageCtx("user", `/${locale}/favourites`, params);
  const { after, before } = params;
  // An address that was typed or has grown old shows the first page.
  const query = FavouriteListQuery.safeParse({ after, before }).data ?? {};
  const [t, { favourites, previous, next }] = await Promise.all([
    getTranslations("favourites"),
    listFavourites(ctx, query),
  ]);
  const shown = favourites.map(({ caregiver, ...rest }) => ({
    ...rest,
    caregiver: caregiver && { ...caregiver, city: caregiver.city && localPlaceName(caregiver.city, locale) },
  }));
  return (
    <div className="group/compare">
      <PageHeader title={t("title")} text={t("text")} />
      <FavouriteList favourites={shown} />
      <div className="pointer-events-none sticky bottom-[calc(4.75rem+env(safe-area-inset-bottom))] z-30 mt-4 flex justify-center lg:bottom-4">
        <CompareButton locale={locale} label={t("compareChosen")} />
      </div>
      <Pagination
        previousHref={previous && `/favourites?before=${previous}`}
        nextHref={next && `/favourites?after=${next}`}
      />
    </div>
  );
}
