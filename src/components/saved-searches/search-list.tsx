import { useTranslations } from "next-intl";
import { useFilterWords } from "@/components/saved-searches/filter-words";
import { ActionButton } from "@/components/ui/action-button";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button-link";
import { Field } from "@/components/ui/fields/field";
import { Input } from "@/components/ui/fields/input";
import { ApiForm } from "@/components/ui/form/api-form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import type { SavedSearchRow } from "@/domain/saved-searches/responses";
import { MAX_SEARCH_NAME, parseFilters } from "@/domain/saved-searches/schema";

/** Saved searches, the latest first: what they look for, whether they send mails, and how to change that. */
export function SearchList({ searches, today }: { searches: SavedSearchRow[]; today: string }) {
  return (
    <ul className="flex flex-col gap-4">
      {searches.map((search) => (
        <li key={search.id} className="card flex flex-col gap-3">
          <SavedSearchCard {...search} today={today} />
        </li>
      ))}
    </ul>
  );
}

function SavedSearchCard({ id, name, search, alerts, today }: SavedSearchRow & { today: string }) {
  const t = useTranslations("savedSearches");
  const common = useTranslations("common");
  const words = useFilterWords();
  const query = parseFilters(search);
  const isOver = query?.from !== undefined && query.from < today;
  return (
    <>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 className="text-xl">{name}</h2>
        <Badge tone={alerts && !isOver ? "success" : "neutral"}>
          {isOver ? t("over") : alerts ? t("alertsOn") : t("alertsOff")}
        </Badge>
      </div>
      {query && <p className="text-muted">{words(query).join(" · ")}</p>}
      <div className="flex flex-wrap gap-3">
        <ButtonLink href={`/search?${search}`} size="sm" prefetch={false}>
          {t("open")}
        </ButtonLink>
        <ActionButton
          action={`/api/saved-searches/${id}`}
          method="PATCH"
          body={{ alerts: !alerts }}
          variant="secondary"
          size="sm"
        >
          {alerts ? t("switchOff") : t("switchOn")}
        </ActionButton>
        <ActionButton
          action={`/api/saved-searches/${id}`}
          method="DELETE"
          variant="danger"
          size="sm"
          confirm={{ title: t("deleteTitle"), text: t("deleteText", { name }), yes: t("delete"), no: common("cancel") }}
        >
          {t("delete")}
        </ActionButton>
      </div>
      <details>
        <summary className="inline-flex min-h-11 items-center font-semibold text-brand-ink">{t("rename")}</summary>
        <ApiForm action={`/api/saved-searches/${id}`} method="PATCH" className="max-w-xl pt-2">
          <Field name="name" label={t("name")} required>
            <Input maxLength={MAX_SEARCH_NAME} autoComplete="off" defaultValue={name} />
          </Field>
          <SubmitButton size="sm" className="self-start">
            {t("saveName")}
          </SubmitButton>
        </ApiForm>
      </details>
    </>
  );
}
