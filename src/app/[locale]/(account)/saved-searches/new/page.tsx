import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { SaveForm } from "@/components/saved-searches/save-form";
import { readFilters, searchHref } from "@/components/search/search-filters";
import { PageHeader } from "@/components/ui/page-header";
import { parseFilters } from "@/domain/saved-searches/schema";
import { pageMetadata } from "@/i18n/metadata";
import { pageCtx } from "@/lib/page";

interface Props {
  searchParams: Promise<Record<string, string | string[]>>;
}

export async function generateMetadata() {
  const t = await getTranslations("savedSearches");
  return pageMetadata({ locale: await getLocale(), path: "/saved-searches/new", title: t("newTitle"), index: false });
}

/** The address has the filters; what is no search leads to where one begins. */
export default async function NewSavedSearchPage({ searchParams }: Props) {
  const [locale, params, t] = await Promise.all([getLocale(), searchParams, getTranslations("savedSearches")]);
  await pageCtx("user", `/${locale}/saved-searches/new`, params);
  const search = searchHref(readFilters(params)).replace(/^[^?]*\?/, "");
  const query = parseFilters(search);
  if (!query) redirect(`/${locale}/search`);
  return (
    <>
      <PageHeader title={t("newTitle")} text={t("newText")} />
      <SaveForm search={search} query={query} locale={locale} />
    </>
  );
}
