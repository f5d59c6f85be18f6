import { useMessages, useTranslations } from "next-intl";
import type { PublicOffer } from "@/domain/caregivers/responses";
import { lengthsOf, SERVICES } from "@/domain/services";

/** One service as the booking card needs it, in the reader's language. */
export interface OfferOption {
  service: string;
  label: string;
  /** Minutes to choose from; none where there is only one length, or for care by the day or night. */
  lengths: number[];
  startLabel: string;
  /** Null for care that ends after its minutes. */
  endLabel: string | null;
  /** Care by the day ends later the same day. */
  endsSameDay: boolean;
  maxPets: number;
  species: { value: string; label: string }[];
  unitOne: string;
  /** With {n}. */
  unitMany: string;
}

/** Keeps the placeholders: interpolate() fills them in the browser, because public pages do not load next-intl's client half. */
const OPEN = { n: "{n}", price: "{price}", units: "{units}", instant: "{instant}", amount: "{amount}", half: "{half}" };

/** The words of the booking card; those with {placeholders} are filled in the browser. */
export type QuoteTexts = ReturnType<typeof useQuoteTexts>["texts"];

/** Error codes with their own sentence; all others use the general one. */
const REASONS = [
  "service_not_offered",
  "outside_hours",
  "too_soon",
  "too_far",
  "no_place",
  "too_many_pets",
  "length_not_offered",
  "price_too_high",
  "no_such_time",
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

/** Offers and prices in words, for the booking card and the request form. */
export function useQuoteTexts() {
  const t = useTranslations("caregiver.card");
  const services = useTranslations("services");
  const speciesName = useTranslations("species");
  const pets = useTranslations("pets");
  const { errors, form } = useMessages();
  const toOption = ({ service, halfHourCents, maxPets, species }: PublicOffer): OfferOption => {
    const { unit, labels } = SERVICES[service];
    const lengths = lengthsOf(service);
    return {
      service,
      label: services(`${service}.name`),
      lengths: lengths.length > 1 && halfHourCents !== null ? [...lengths] : [],
      startLabel: t(labels.start),
      endLabel: labels.end && t(labels.end),
      endsSameDay: unit === "day",
      maxPets,
      species: species.map((value) => ({ value, label: speciesName(value) })),
      unitOne: services(`${service}.units`, { count: 1 }),
      unitMany: services(`${service}.unitsMany`, OPEN),
    };
  };
  const reasons: Record<string, string> = {
    ...Object.fromEntries(REASONS.map((code) => [code, errors[code]])),
    network: form.network,
  };
  const texts = {
    ...{ service: t("service"), length: t("length"), minutes: t("minutes", OPEN) },
    ...{
      species: t("species"),
      anySpecies: pets("chooseSpecies"),
      pets: t("pets"),
      pet: t("pet"),
      petsMany: t("petsMany", OPEN),
    },
    ...{ fill: t("fill"), pending: t("pending"), request: t("request") },
    ...{ basis: t("basis", OPEN), extra: t("extra", OPEN), holiday: t("holiday", OPEN), total: t("total") },
    ...{ until: t("until", OPEN), late: t("late", OPEN), respondBy: t("respondBy", OPEN) },
    ...{ reasons, otherReason: errors.bug },
  };
  return { toOption, texts };
}
