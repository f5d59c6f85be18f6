import { useLocale, useTranslations } from "next-intl";
import { HeroScene } from "@/components/illustrations/art";
import { Icon } from "@/components/illustrations/icon";
import { speciesKeys } from "@/components/pet/species";
import { dateLimits } from "@/components/quote/limits";
import { PlaceField } from "@/components/search/place-field";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/fields/field";
import { Input } from "@/components/ui/fields/input";
import { Select } from "@/components/ui/fields/select";
import { serviceKeys } from "@/domain/services";

/** The search as a plain GET form: it works before, and without, any JavaScript. */
export function SearchCard({ now }: { now: Date }) {
  const t = useTranslations("home");
  const serviceName = useTranslations("services");
  const speciesName = useTranslations("species");
  const locale = useLocale();
  const dates = dateLimits(now);
  return (
    <Card as="section" raised>
      <h2 className="text-2xl">{t("searchTitle")}</h2>
      <p className="mt-1 mb-5 text-muted">{t("searchText")}</p>
      {/* The search says what is wrong with the dates, in the reader's language. */}
      <form noValidate action={`/${locale}/search`} className="grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-12">
        <PlaceField label={t("place")} hint={t("placeHint")} locale={locale} className="sm:col-span-2 lg:col-span-4" />
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
            <Input type="date" {...dates} />
          </Field>
          <Field name="to" label={t("to")}>
            <Input type="date" {...dates} />
          </Field>
        </div>
        <Button type="submit" block className="sm:col-span-2 lg:col-span-4">
          <Icon name="search" className="size-5" />
          {t("submit")}
        </Button>
      </form>
    </Card>
  );
}

/** The first screen: what we promise, the street we serve, and the search. */
export function Hero({ now }: { now: Date }) {
  const t = useTranslations("home");
  return (
    <section className="relative">
      <div className="overflow-hidden bg-gradient-brand-down lg:bg-gradient-brand">
        <div className="page grid items-end gap-4 pt-10 sm:pt-14 lg:grid-cols-[1.1fr_1fr] lg:gap-2 lg:pt-6">
          <h1 className="text-4xl text-white sm:text-5xl relative lg:mb-36 lg:text-6xl">{t("heroTitle")}</h1>
          <HeroScene
            title={t("heroAlt")}
            className="mx-auto w-full max-w-2xl overflow-visible lg:-mr-16 lg:w-[calc(100%+4rem)] lg:max-w-none"
          />
        </div>
        {/* The pavement goes on behind the search card. */}
        <div className="relative -mt-1 h-25 bg-(--art-path)" />
      </div>
      <div className="page relative -mt-20">
        <SearchCard now={now} />
      </div>
    </section>
  );
}
