import { cx } from "class-variance-authority";
import { useLocale, useTranslations } from "next-intl";
import { Icon } from "@/components/illustrations/icon";
import { speciesKeys } from "@/components/pet/species";
import { dateLimits } from "@/components/quote/limits";
import type { SearchFilters } from "@/components/search/search-filters";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/fields/field";
import { Input } from "@/components/ui/fields/input";
import { Select } from "@/components/ui/fields/select";
import { hasHalfHour, serviceKeys } from "@/domain/services";
import { PlaceField } from "./place-field";

const RADII = ["5", "10", "15", "25", "50"];
const DEFAULT_RADIUS = "15";

/** All filters as a plain GET form: the choices are in the URL, and no script is needed. */
export function SearchForm({
  filters,
  service,
  now,
  className,
}: {
  filters: SearchFilters;
  service?: (typeof serviceKeys)[number];
  now: Date;
  className?: string;
}) {
  const t = useTranslations("search");
  const serviceName = useTranslations("services");
  const speciesName = useTranslations("species");
  const locale = useLocale();
  const dates = dateLimits(now);
  const chosen = [filters.species, filters.maxPrice, filters.radiusKm !== DEFAULT_RADIUS && filters.radiusKm].filter(
    Boolean,
  );
  const radius = filters.radiusKm ?? DEFAULT_RADIUS;
  const radii =
    RADII.includes(radius) || !/^\d{1,2}$/.test(radius) ? RADII : [...RADII, radius].sort((a, b) => +a - +b);
  const price = !service ? "maxPriceAny" : hasHalfHour(service) ? "maxPriceHour" : "maxPriceHint";
  return (
    <search>
      <form
        noValidate
        // A link that changes the filters must also change the fields.
        key={JSON.stringify(filters)}
        action={`/${locale}/search`}
        aria-label={t("form")}
        className={cx("rounded-lg border border-line bg-surface p-4 sm:p-5", className)}
      >
        <div className="grid grid-cols-2 items-end gap-4 lg:grid-cols-12">
          <PlaceField
            label={t("place")}
            hint={t("placeHint")}
            locale={locale}
            defaultValue={filters.place}
            required
            className="col-span-2 lg:col-span-3"
          />
          <Field name="service" label={t("service")} className="col-span-2 lg:col-span-3">
            <Select
              defaultValue={service ?? ""}
              placeholder={t("anyService")}
              options={serviceKeys.map((key) => ({ value: key, label: serviceName(`${key}.name`) }))}
            />
          </Field>
          <Field name="from" label={t("from")} className="min-w-0 lg:col-span-2">
            <Input type="date" defaultValue={filters.from} {...dates} />
          </Field>
          <Field name="to" label={t("to")} className="min-w-0 lg:col-span-2">
            <Input type="date" defaultValue={filters.to} {...dates} />
          </Field>
          <Button type="submit" block className="col-span-2">
            <Icon name="search" className="size-5" />
            {t("submit")}
          </Button>
        </div>
        <details open={chosen.length > 0} className="group mt-3">
          <summary className="inline-flex min-h-11 items-center gap-2 rounded-full font-semibold text-brand-ink">
            <Icon name="sliders-horizontal" className="size-4" />
            {t("filters", { count: chosen.length })}
          </summary>
          <div className="grid items-end gap-4 pt-2 sm:grid-cols-3">
            <Field name="species" label={t("species")}>
              <Select
                defaultValue={filters.species ?? ""}
                placeholder={t("anySpecies")}
                options={speciesKeys.map((key) => ({ value: key, label: speciesName(key) }))}
              />
            </Field>
            <Field name="radiusKm" label={t("radius")}>
              <Select defaultValue={radius} options={radii.map((km) => ({ value: km, label: t("km", { km }) }))} />
            </Field>
            <Field
              name="maxPrice"
              label={t("maxPrice")}
              note={t(price, { unit: service ? serviceName(`${service}.unit`) : "" })}
            >
              <Input before="€" inputMode="decimal" defaultValue={filters.maxPrice} />
            </Field>
          </div>
        </details>
        {filters.sort && <input type="hidden" name="sort" value={filters.sort} />}
        {filters.reach && <input type="hidden" name="reach" value={filters.reach} />}
      </form>
    </search>
  );
}
