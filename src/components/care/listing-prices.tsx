import { useLocale, useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { OwnFile } from "@/domain/caregivers/own-queries";
import { HALF_HOUR_SERVICES, MOST_PETS } from "@/domain/caregivers/schema";
import type { Service } from "@/generated/prisma/enums";
import { euroText } from "./euro-text";

interface Props {
  service: Service;
  listing: OwnFile["listings"][number] | undefined;
  commissionPercent: number;
}

/** The amounts of one service, and how many animals they are for. */
export function ListingPrices({ service, listing, commissionPercent }: Props) {
  const t = useTranslations("careServices");
  const common = useTranslations("common");
  const unit = useTranslations("services")(`${service}.unit`);
  const locale = useLocale();
  const hasHalf = HALF_HOUR_SERVICES.includes(service);
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
          max={MOST_PETS}
          step={1}
          defaultValue={listing?.maxPets ?? 1}
          className="sm:max-w-32"
        />
      </Field>
    </div>
  );
}
