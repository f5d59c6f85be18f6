import { useLocale, useTranslations } from "next-intl";
import { hoursLines } from "@/components/caregiver/hours-lines";
import { OfferCard, type OfferWords } from "@/components/caregiver/offer-card";
import type { PublicCaregiver, PublicOffer } from "@/domain/caregivers/responses";
import { HALF_HOUR, HOUR, isByNight } from "@/domain/services";
import { PetSize } from "@/generated/prisma/enums";
import { formatMoney } from "@/i18n/format";
import { weekdayNames } from "@/i18n/week";

const ALL_SIZES = Object.keys(PetSize).length;

/** What a caregiver offers: per service the prices, the animals and the hours. */
export function Offers({ caregiver }: { caregiver: PublicCaregiver }) {
  const t = useTranslations("caregiver");
  const wordsOf = useOfferWords(caregiver);
  const { offers, name } = caregiver;
  return (
    <section aria-labelledby="services">
      <h2 id="services" className="text-2xl">
        {t("services")}
      </h2>
      {offers.length === 0 && <p className="mt-2 text-muted">{t("noServices", { name })}</p>}
      <ul className="mt-4 flex flex-col gap-4">
        {offers.map((offer) => (
          <li key={offer.service}>
            <OfferCard words={wordsOf(offer)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function useOfferWords({ holidayPercent }: PublicCaregiver) {
  const t = useTranslations("caregiver");
  const serviceName = useTranslations("services");
  const speciesName = useTranslations("speciesMany");
  const hoursOf = useHours();
  const locale = useLocale();
  const money = (cents: number) => formatMoney(cents, locale);
  return (offer: PublicOffer): OfferWords => {
    const { service, priceCents, halfHourCents, extraPetCents, maxPets, species, sizes, hours } = offer;
    const unit = serviceName(`${service}.unit`);
    const prices = [
      {
        term: halfHourCents === null ? t("price", { unit }) : t("ofMinutes", { minutes: HOUR }),
        ...{ value: money(priceCents), strong: true },
      },
      ...(halfHourCents === null
        ? []
        : [{ term: t("ofMinutes", { minutes: HALF_HOUR }), value: money(halfHourCents), strong: true }]),
      ...(maxPets > 1
        ? [{ term: t("extraPet"), value: extraPetCents > 0 ? money(extraPetCents) : t("included") }]
        : []),
      ...(holidayPercent > 0 ? [{ term: t("holiday"), value: t("holidayPlus", { percent: holidayPercent }) }] : []),
    ];
    const dogs =
      sizes.length === ALL_SIZES
        ? t("dogsAll")
        : t("dogsOf", { sizes: sizes.map((size) => t(`sizes.${size}`)).join(", ") });
    const welcome = [
      t("takes", { species: species.map((each) => speciesName(each)).join(", ") }),
      ...(species.includes("DOG") && sizes.length > 0 ? [dogs] : []),
      t("maxPets", { count: maxPets }),
    ];
    return {
      ...{ service, name: serviceName(`${service}.name`), prices },
      ...{ hoursTitle: t(isByNight(service) ? "hoursStay" : "hours"), hours: hoursOf(hours) },
      welcome: `${welcome.join(". ")}.`,
    };
  };
}

/** When a service is offered in an ordinary week, a line for days that are the same. */
function useHours() {
  const t = useTranslations("caregiver");
  const names = weekdayNames(useLocale());
  return (hours: PublicOffer["hours"]) =>
    hoursLines(hours).map(({ firstDay, lastDay, blocks }): [string, string] => {
      const [first, last] = [names[firstDay - 1] ?? "", names[lastDay - 1] ?? ""];
      return [lastDay > firstDay ? `${first} – ${last}` : first, blocks.length > 0 ? blocks.join(", ") : t("allDay")];
    });
}
