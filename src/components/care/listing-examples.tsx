import { useLocale, useMessages, useTranslations } from "next-intl";
import { HALF_HOUR_SERVICES } from "@/domain/caregivers/schema";
import type { Service } from "@/generated/prisma/enums";
import { type Example, ExamplePrice } from "./example-price";

/** How many units a typical booking of the service has. */
const TYPICAL_UNITS: Record<Service, number> = {
  DOG_WALKING: 1,
  GROUP_WALKING: 1,
  DROP_IN: 1,
  DAYCARE: 1,
  BOARDING: 3,
  HOUSE_SITTING: 3,
  TRAINING: 1,
  TRANSPORT: 1,
};

/** A few bookings somebody might make of this service, priced live from the form around it. */
export function ListingExamples({ service, commissionPercent }: { service: Service; commissionPercent: number }) {
  const t = useTranslations("careServices");
  const services = useTranslations("services");
  const locale = useLocale();
  const { youGet } = useMessages().careServices;
  const count = TYPICAL_UNITS[service];
  const units = services(`${service}.units`, { count });
  const hasHalf = HALF_HOUR_SERVICES.includes(service);
  const example = (pets: number, minutes?: number): Example => ({
    label: t("withPets", { units: minutes ? t("ofMinutes", { units, minutes }) : units, pets }),
    units: count,
    pets,
    isHalf: minutes === 30,
  });
  const examples = hasHalf ? [example(1, 30), example(1, 60), example(2, 60)] : [example(1), example(2)];
  return (
    <ExamplePrice
      title={t("example")}
      empty={t("exampleNone")}
      youGet={youGet}
      examples={examples}
      commissionPercent={commissionPercent}
      locale={locale}
    />
  );
}
