import { useLocale, useMessages, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import type { PublicCaregiver, PublicOffer } from "@/domain/caregivers/public-caregiver";
import { BookingForm } from "./booking-form";
import type { CardOffer, CardTexts } from "./card-texts";

/** Why a quote can be refused; all other codes get the general sentence. */
const REASONS = [
  "service_not_offered",
  "outside_hours",
  "too_soon",
  "too_far",
  "no_place",
  "too_many_pets",
  "length_not_offered",
  "end_missing",
  "end_before_start",
  "not_one_day",
  "no_night",
  "too_many_nights",
  "caregiver_not_found",
  "invalid_input",
  "too_many",
  "unavailable",
] as const;

const ENDS = {
  DAYCARE: ["startDay", "endDay"],
  BOARDING: ["startStay", "endStay"],
  HOUSE_SITTING: ["startSitting", "endSitting"],
} as const;

interface Props {
  caregiver: PublicCaregiver;
  /** The lengths each service comes in, in minutes. */
  lengths: Record<PublicOffer["service"], readonly number[]>;
}

/** The booking card beside the page: in words on the server, alive in the browser. */
export function BookingCard({ caregiver, lengths }: Props) {
  const t = useTranslations("caregiver.card");
  const serviceName = useTranslations("services");
  const {
    errors,
    form,
    caregiver: { card },
  } = useMessages();
  const locale = useLocale();
  const { id, name } = caregiver;

  const offered = (offer: PublicOffer): CardOffer => {
    const { service, halfHourCents, maxPets } = offer;
    const own = lengths[service];
    const ends = service === "DAYCARE" || service === "BOARDING" || service === "HOUSE_SITTING" ? ENDS[service] : null;
    return {
      service,
      label: serviceName(`${service}.name`),
      lengths: own.length > 1 && halfHourCents !== null ? [...own] : [],
      startLabel: t(ends?.[0] ?? "start"),
      endLabel: ends && t(ends[1]),
      maxPets,
      unitOne: serviceName(`${service}.units`, { count: 1 }),
      unitMany: serviceName(`${service}.units`, { count: 2 }).replace("2", "{n}"),
    };
  };
  const [first, ...rest] = caregiver.offers.map(offered);
  if (!first) return null;
  const reasons = { ...Object.fromEntries(REASONS.map((code) => [code, errors[code]])), network: form.network };
  const { title: _title, noCost: _noCost, ...words } = card;
  const texts: CardTexts = { ...words, reasons, otherReason: errors.bug };
  return (
    <Card as="section" raised aria-labelledby="book">
      <h2 id="book" className="text-xl">
        {t("title", { name })}
      </h2>
      <BookingForm caregiverId={id} locale={locale} offers={[first, ...rest]} texts={texts} />
      <p className="mt-3 text-center text-sm text-muted">{t("noCost", { name })}</p>
    </Card>
  );
}
