import { Search } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { serviceKeys } from "@/components/art/service-icon";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { speciesKeys } from "./species-keys";

/** The search as a plain GET form: it works before, and without, any JavaScript. */
export function SearchCard() {
  const t = useTranslations("home");
  const serviceName = useTranslations("services");
  const speciesName = useTranslations("species");
  const locale = useLocale();
  return (
    <Card as="section" raised>
      <h2 className="text-2xl">{t("searchTitle")}</h2>
      <p className="mt-1 mb-5 text-muted">{t("searchText")}</p>
      <form action={`/${locale}/search`} className="grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-12">
        <Field name="place" label={t("place")} className="sm:col-span-2 lg:col-span-4">
          <Input placeholder={t("placeHint")} autoComplete="postal-code" />
        </Field>
        <Field name="service" label={t("service")} className="lg:col-span-4">
          <Select
            placeholder={t("anyService")}
            options={serviceKeys.map((key) => ({ value: key, label: serviceName(`${key}.name`) }))}
          />
        </Field>
        <Field name="species" label={t("species")} className="lg:col-span-4">
          <Select
            placeholder={t("anySpecies")}
            options={speciesKeys.map((key) => ({ value: key, label: speciesName(key) }))}
          />
        </Field>
        <div className="grid grid-cols-2 gap-4 sm:col-span-2 lg:col-span-8">
          <Field name="from" label={t("from")}>
            <Input type="date" />
          </Field>
          <Field name="to" label={t("to")}>
            <Input type="date" />
          </Field>
        </div>
        <Button type="submit" block className="sm:col-span-2 lg:col-span-4">
          <Search aria-hidden="true" className="size-5" />
          {t("submit")}
        </Button>
      </form>
    </Card>
  );
}
