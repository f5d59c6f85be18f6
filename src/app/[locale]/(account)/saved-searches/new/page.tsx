import { redirect } from "next/navigation";
import { useTranslations } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import { useFilterWords } from "@/components/saved-searches/filter-words";
import { readFilters, searchHref } from "@/components/search/search-filters";
import { Checkbox } from "@/components/ui/fields/checkbox";
import { Field } from "@/components/ui/fields/field";
import { Input } from "@/components/ui/fields/input";
import { ApiForm } from "@/components/ui/form/api-form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { PageHeader } from "@/components/ui/page-header";
import { MAX_SEARCH_NAME, parseFilters } from "@/domain/saved-searches/schema";
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

function SaveForm({
  search,
  query,
  locale,
}: {
  search: string;
  query: NonNullable<ReturnType<typeof parseFilters>>;
  locale: string;
}) {
  const t = useTranslations("savedSearches");
  const words = useFilterWords()(query);
  return (
    <ApiForm
      action="/api/saved-searches"
      extra={{ search }}
      doneHref={`/${locale}/saved-searches`}
      className="card max-w-xl"
    >
      <p className="text-muted">{words.join(" · ")}</p>
      <Field name="name" label={t("name")} hint={t("nameHint")} required>
        <Input
          maxLength={MAX_SEARCH_NAME}
          autoComplete="off"
          defaultValue={words.join(", ").slice(0, MAX_SEARCH_NAME)}
        />
      </Field>
      <Checkbox name="alerts" label={t("alerts")} hint={t("alertsHint")} defaultChecked />
      <SubmitButton className="self-start">{t("save")}</SubmitButton>
    </ApiForm>
  );
}
