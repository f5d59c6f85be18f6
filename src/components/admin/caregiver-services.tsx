import { useLocale, useTranslations } from "next-intl";
import { timeText } from "@/components/care/week";
import { weekdayNames } from "@/components/care/weekday-names";
import type { CaregiverFile } from "@/domain/admin/caregiver-queries";
import { formatMoney } from "@/lib/format";

/** Each service with its prices, animals and weekly hours. */
export function CaregiverServices({ listings, weeklyHours }: Pick<CaregiverFile, "listings" | "weeklyHours">) {
  const t = useTranslations("adminCaregivers");
  const care = useTranslations("careServices");
  const services = useTranslations("services");
  const species = useTranslations("species");
  const locale = useLocale();
  if (listings.length === 0) return <p className="text-muted">{t("missing")}</p>;
  return (
    <ul className="divide-y divide-line">
      {listings.map(({ id, service, priceCents, halfHourCents, extraPetCents, maxPets, ...takes }) => {
        const prices = [
          t("priceLine", { price: formatMoney(priceCents, locale), unit: services(`${service}.unit`) }),
          halfHourCents !== null && t("halfLine", { price: formatMoney(halfHourCents, locale) }),
          extraPetCents > 0 && t("extraLine", { price: formatMoney(extraPetCents, locale) }),
        ].filter((line) => line !== false);
        const animals = takes.species.map((each) => species(each)).join(", ");
        const sizes = takes.sizes.map((each) => care(each).toLowerCase()).join(", ");
        return (
          <li key={id} className="py-3">
            <h3 className="font-sans text-base font-semibold">{services(`${service}.name`)}</h3>
            <p>{prices.join(" · ")}</p>
            <p className="text-sm text-muted">
              {animals}
              {sizes && ` (${sizes})`} · {care("maxPets", { count: maxPets })}
            </p>
            <WeekLines blocks={weeklyHours.filter((block) => block.service === service)} />
          </li>
        );
      })}
    </ul>
  );
}

function WeekLines({ blocks }: { blocks: CaregiverFile["weeklyHours"] }) {
  const t = useTranslations("adminCaregivers");
  const days = weekdayNames(useLocale());
  if (blocks.length === 0) return <p className="text-sm text-warning">{t("noHours")}</p>;
  return (
    <ul className="figures mt-1 flex flex-wrap gap-x-5 text-sm">
      {days.map((day, index) => {
        const own = blocks.filter(({ weekday }) => weekday === index + 1);
        if (own.length === 0) return null;
        return (
          <li key={day}>
            {day} {own.map(({ fromMinute, toMinute }) => `${timeText(fromMinute)}–${timeText(toMinute)}`).join(", ")}
          </li>
        );
      })}
    </ul>
  );
}
