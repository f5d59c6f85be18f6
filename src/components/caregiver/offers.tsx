import { useLocale, useTranslations } from "next-intl";
import { hoursLines } from "@/components/caregiver/hours-lines";
import { ServiceIcon } from "@/components/illustrations/icon";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { Price } from "@/components/ui/price";
import type { PublicCaregiver, PublicOffer } from "@/domain/caregivers/responses";
import { HALF_HOUR, HOUR, isByNight } from "@/domain/services";
import { PetSize } from "@/generated/prisma/enums";
import { weekdayNames } from "@/i18n/week";

/** When a service is offered in an ordinary week, a line for days that are the same. */
export function WeekHours({ hours }: { hours: PublicOffer["hours"] }) {
  const t = useTranslations("caregiver");
  const names = weekdayNames(useLocale());
  return (
    <ul className="figures">
      {hoursLines(hours).map(({ firstDay, lastDay, blocks }) => (
        <li key={firstDay} className="flex flex-wrap justify-between gap-x-4">
          <span>
            {names[firstDay - 1]}
            {lastDay > firstDay && ` – ${names[lastDay - 1]}`}
          </span>
          <span className="text-muted">{blocks.length > 0 ? blocks.join(", ") : t("allDay")}</span>
        </li>
      ))}
    </ul>
  );
}

const ALL_SIZES = Object.keys(PetSize).length;

/** What a caregiver offers: per service the prices, the animals and the hours. */
export function Offers({ caregiver }: { caregiver: PublicCaregiver }) {
  const t = useTranslations("caregiver");
  const { offers, name, holidayPercent } = caregiver;
  return (
    <section aria-labelledby="services">
      <h2 id="services" className="text-2xl">
        {t("services")}
      </h2>
      {offers.length === 0 && <p className="mt-2 text-muted">{t("noServices", { name })}</p>}
      <ul className="mt-4 flex flex-col gap-4">
        {offers.map((offer) => (
          <li key={offer.service}>
            <OfferCard offer={offer} holidayPercent={holidayPercent} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function OfferCard({ offer, holidayPercent }: { offer: PublicOffer; holidayPercent: number }) {
  const t = useTranslations("caregiver");
  const serviceName = useTranslations("services");
  const speciesName = useTranslations("speciesMany");
  const { service, priceCents, halfHourCents, extraPetCents, maxPets, species, sizes, hours } = offer;
  const prices = [
    {
      term:
        halfHourCents === null
          ? t("price", { unit: serviceName(`${service}.unit`) })
          : t("ofMinutes", { minutes: HOUR }),
      value: <Price cents={priceCents} />,
      strong: true,
    },
    ...(halfHourCents === null
      ? []
      : [{ term: t("ofMinutes", { minutes: HALF_HOUR }), value: <Price cents={halfHourCents} />, strong: true }]),
    ...(maxPets > 1
      ? [{ term: t("extraPet"), value: extraPetCents > 0 ? <Price cents={extraPetCents} /> : t("included") }]
      : []),
    ...(holidayPercent > 0 ? [{ term: t("holiday"), value: t("holidayPlus", { percent: holidayPercent }) }] : []),
  ];
  const welcome = [
    t("takes", { species: species.map((each) => speciesName(each)).join(", ") }),
    ...(species.includes("DOG") && sizes.length > 0
      ? [
          sizes.length === ALL_SIZES
            ? t("dogsAll")
            : t("dogsOf", { sizes: sizes.map((size) => t(`sizes.${size}`)).join(", ") }),
        ]
      : []),
    t("maxPets", { count: maxPets }),
  ];
  return (
    <Card as="article">
      <div className="flex items-center gap-3">
        <ServiceIcon service={service} />
        <h3 className="text-lg">{serviceName(`${service}.name`)}</h3>
      </div>
      <div className="mt-2 grid gap-x-10 gap-y-4 sm:grid-cols-2">
        <DescriptionList sums rows={prices} />
        <div className="py-2.5">
          <h4 className="font-semibold">{t(isByNight(service) ? "hoursStay" : "hours")}</h4>
          <WeekHours hours={hours} />
        </div>
      </div>
      <p className="mt-2 text-sm text-muted">{welcome.join(". ")}.</p>
    </Card>
  );
}
