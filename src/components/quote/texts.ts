import { useMessages, useTranslations } from "next-intl";
import type { PublicOffer } from "@/domain/caregivers/responses";
import { lengthsOf, SERVICES } from "@/domain/services";

/** One service as the booking card needs it, already in the reader's language. */
export interface OfferOption {
  service: string;
  label: string;
  /** Minutes to choose from; none where there is one length, or care by the day or night. */
  lengths: number[];
  startLabel: string;
  /** Null for care that ends by itself after its minutes. */
  endLabel: string | null;
  maxPets: number;
  unitOne: string;
  /** With {n}. */
  unitMany: string;
}

/** The words of the booking card; those with {gaps} are filled in the browser. */
export interface QuoteTexts {
  service: string;
  length: string;
  minutes: string;
  pets: string;
  pet: string;
  petsMany: string;
  fill: string;
  pending: string;
  basis: string;
  extra: string;
  holiday: string;
  total: string;
  until: string;
  late: string;
  request: string;
  /** Why a wish cannot be, by code. */
  reasons: Record<string, string>;
  otherReason: string;
}

/** Why a price cannot be told; all other codes get the general sentence. */
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

/** What a caregiver offers and what it costs, in words: for the booking card and for the request form. */
export function useQuoteTexts() {
  const t = useTranslations("caregiver.card");
  const services = useTranslations("services");
  const { errors, form, caregiver } = useMessages();
  const toOption = ({ service, halfHourCents, maxPets }: PublicOffer): OfferOption => {
    const { start, end } = SERVICES[service].labels;
    const lengths = lengthsOf(service);
    return {
      service,
      label: services(`${service}.name`),
      lengths: lengths.length > 1 && halfHourCents !== null ? [...lengths] : [],
      startLabel: t(start),
      endLabel: end && t(end),
      maxPets,
      unitOne: services(`${service}.units`, { count: 1 }),
      unitMany: services(`${service}.units`, { count: 2 }).replace("2", "{n}"),
    };
  };
  const { title: _title, noCost: _noCost, ...words } = caregiver.card;
  const reasons = { ...Object.fromEntries(REASONS.map((code) => [code, errors[code]])), network: form.network };
  const texts: QuoteTexts = { ...words, reasons, otherReason: errors.bug };
  return { offerWords: toOption, texts };
}
