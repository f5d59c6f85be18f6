import { useTranslations } from "next-intl";
import { useFilterWords } from "@/components/saved-searches/filter-words";
import { Checkbox } from "@/components/ui/fields/checkbox";
import { Field } from "@/components/ui/fields/field";
import { Input } from "@/components/ui/fields/input";
import { ApiForm } from "@/components/ui/form/api-form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { MAX_SEARCH_NAME } from "@/domain/saved-searches/schema";
import type { SearchQuery } from "@/domain/search/schema";

interface Props {
  /** The filters as the address of the search page has them. */
  search: string;
  query: SearchQuery;
  locale: string;
}

/** Names a search to keep, and says whether it mails. */
export function SaveForm({ search, query, locale }: Props) {
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
