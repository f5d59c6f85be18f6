import { getLocale, getTranslations } from "next-intl/server";
import { Art } from "@/components/illustrations/art";
import { SearchList } from "@/components/saved-searches/search-list";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { SavedSearchListQuery } from "@/domain/saved-searches/schema";
import { listSearches } from "@/domain/saved-searches/searches";
import { pageMetadata } from "@/i18n/metadata";
import { pageCtx } from "@/lib/page";
import { wallTime } from "@/lib/time";

interface Props {
  searchParams: Promise<Record<string, string | string[]>>;
}

export async function generateMetadata() {
  const t = await getTranslations("savedSearches");
  return pageMetadata({ locale: await getLocale(), path: "/saved-searches", title: t("title"), index: false });
}

export default async function SavedSearchesPage({ searchParams }: Props) {
  const [locale, params] = await Promise.all([getLocale(), searchParams]);
  const { ctx } = await pageCtx("user", `/${locale}/saved-searches`, params);
  const { after, before } = params;
  // An address that was typed or has grown old shows the first page.
  const query = SavedSearchListQuery.safeParse({ after, before }).data ?? {};
  const [t, { searches, previous, next }] = await Promise.all([
    getTranslations("savedSearches"),
    listSearches(ctx, query),
  ]);
  return (
    <>
      <PageHeader title={t("title")} text={t("text")} />
      {searches.length === 0 ? (
        <EmptyState
          art={<Art name="no-results" />}
          title={t("emptyTitle")}
          text={t("emptyText")}
          action={<ButtonLink href="/search">{t("emptyAction")}</ButtonLink>}
        />
      ) : (
        <SearchList searches={searches} today={wallTime(ctx.now).date} />
      )}
      <Pagination
        previousHref={previous && `/saved-searches?before=${previous}`}
        nextHref={next && `/saved-searches?after=${next}`}
      />
    </>
  );
}
