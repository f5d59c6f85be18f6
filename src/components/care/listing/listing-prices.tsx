import { useLocale, useTranslations } from "next-intl";
import { type Example, ExamplePrice } from "@/components/care/listing/example-price";
import { Field } from "@/components/ui/fields/field";
import { Input } from "@/components/ui/fields/input";
import type { MyCaregiver } from "@/domain/caregivers/queries";
import { MAX_PETS } from "@/domain/caregivers/schema";
import { HALF_HOUR, HOUR, hasHalfHour, isByNight } from "@/domain/services";
import type { Service } from "@/generated/prisma/enums";

/** Cents as a form field shows them: "12,50", in English "12.50". Empty for nothing. */
function euroText(cents: number | null | undefined, locale: string) {
  if (cents == null) return "";
  const text = (cents / 100).toFixed(2);
  return locale.startsWith("en") ? text : text.replace(".", ",");
}

interface ListingPricesProps {
  service: Service;
  listing: MyCaregiver["listings"][number] | undefined;
  commissionPercent: number;
}

/** The amounts of one service, and how many animals they are for. */
export function ListingPrices({ service, listing, commissionPercent }: ListingPricesProps) {
  const t = useTranslations("careServices");
  const common = useTranslations("common");
  const unit = useTranslations("services")(`${service}.unit`);
  const locale = useLocale();
  const hasHalf = hasHalfHour(service);
  const money = (cents: number | null | undefined) => (
    <Input
      data-type="cents"
      inputMode="decimal"
      autoComplete="off"
      before="€"
      defaultValue={euroText(cents, locale)}
      className="sm:max-w-40"
    />
  );
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      <Field
        name="priceCents"
        label={hasHalf ? t("priceHour") : t("price", { unit })}
        hint={t("priceHint", { percent: commissionPercent })}
        required
      >
        {money(listing?.priceCents)}
      </Field>
      {hasHalf && (
        <Field name="halfHourCents" label={t("half")} hint={t("halfHint")} note={common("optional")}>
          {money(listing?.halfHourCents)}
        </Field>
      )}
      <Field name="extraPetCents" label={t("extra")} hint={t("extraHint", { unit })} note={common("optional")}>
        {money(listing?.extraPetCents || null)}
      </Field>
      <Field name="maxPets" label={t("pets")} required>
        <Input
          type="number"
          data-type="number"
          min={1}
          max={MAX_PETS}
          step={1}
          defaultValue={listing?.maxPets ?? 1}
          className="sm:max-w-32"
        />
      </Field>
    </div>
  );
}

/** Nights of a typical stay; of other care people book one unit at a time. */
const TYPICAL_NIGHTS = 3;

/** A few typical bookings of this service, priced live from the surrounding form. */
export function ListingExamples({ service, commissionPercent }: { service: Service; commissionPercent: number }) {
  const t = useTranslations("careServices");
  const services = useTranslations("services");
  const count = isByNight(service) ? TYPICAL_NIGHTS : 1;
  const units = services(`${service}.units`, { count });
  const hasHalf = hasHalfHour(service);
  const example = (pets: number, minutes?: number): Example => ({
    label: t("withPets", { units: minutes ? t("ofMinutes", { units, minutes }) : units, pets }),
    units: count,
    pets,
    isHalf: minutes === HALF_HOUR,
  });
  const examples = hasHalf ? [example(1, HALF_HOUR), example(1, HOUR), example(2, HOUR)] : [example(1), example(2)];
  return <ExamplePrice examples={examples} commissionPercent={commissionPercent} />;
}
