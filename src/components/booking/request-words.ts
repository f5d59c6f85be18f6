import { useMessages, useTranslations } from "next-intl";
import type { CardOffer, CardTexts } from "@/components/caregiver/card-texts";
import { LENGTHS } from "@/domain/bookings/period";
import type { PublicOffer } from "@/domain/caregivers/public-caregiver";

/** How the ends of care by the day or night are called; other care ends by itself. */
const ENDS = {
  DAYCARE: ["startDay", "endDay"],
  BOARDING: ["startStay", "endStay"],
  HOUSE_SITTING: ["startSitting", "endSitting"],
} as const;

const isStay = (service: string): service is keyof typeof ENDS => service in ENDS;

/** The words of the request form, the same as on the caregiver's booking card. */
export function useRequestWords() {
  const t = useTranslations("caregiver.card");
  const services = useTranslations("services");
  const { errors, form, caregiver } = useMessages();
  const offerWords = ({ service, halfHourCents, maxPets }: PublicOffer): CardOffer => {
    const ends = isStay(service) ? ENDS[service] : null;
    const lengths = LENGTHS[service];
    return {
      service,
      label: services(`${service}.name`),
      lengths: lengths.length > 1 && halfHourCents !== null ? [...lengths] : [],
      startLabel: t(ends?.[0] ?? "start"),
      endLabel: ends && t(ends[1]),
      maxPets,
      unitOne: services(`${service}.units`, { count: 1 }),
      unitMany: services(`${service}.units`, { count: 2 }).replace("2", "{n}"),
    };
  };
  const texts: CardTexts = {
    ...caregiver.card,
    reasons: { ...errors, network: form.network },
    otherReason: errors.bug,
  };
  return { offerWords, texts };
}
