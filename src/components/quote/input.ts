import type { OfferOption } from "@/components/quote/texts";
import { hasOwnEnd, unitOf } from "@/domain/services";

/** What the booking card holds: wall-clock times as the fields have them, "" while empty. */
export interface QuoteInput {
  service: string;
  minutes: number | null;
  startsAt: string;
  endsAt: string;
  petCount: number;
}

const COMES_AT = "10:00";
const DAY_ENDS_AT = "18:00";

/** The first service on offer, nothing else chosen. */
export const initialQuoteInput = (offer: OfferOption): QuoteInput => ({
  service: offer.service,
  minutes: offer.lengths.at(-1) ?? null,
  startsAt: "",
  endsAt: "",
  petCount: 1,
});

/** The same wish for another service; what that one does not take falls back to what it does. */
export const withService = (input: QuoteInput, offer: OfferOption): QuoteInput => ({
  ...input,
  service: offer.service,
  minutes: offer.lengths.at(-1) ?? null,
  petCount: Math.min(input.petCount, offer.maxPets),
});

/** The dates and service somebody searched with, from the address of the page; a guess at the hours. */
export function quoteInputFromUrl(search: string, offers: OfferOption[], input: QuoteInput): QuoteInput {
  const params = new URLSearchParams(search);
  const offer = offers.find(({ service }) => service === params.get("service"));
  const chosen = offer ? withService(input, offer) : input;
  const [from, to] = ["from", "to"].map((name) => /^\d{4}-\d\d-\d\d$/.exec(params.get(name) ?? "")?.[0]);
  if (!from) return chosen;
  const sameDay = unitOf(chosen.service) === "day";
  const end = sameDay ? `${from}T${DAY_ENDS_AT}` : to && to > from ? `${to}T${COMES_AT}` : "";
  return { ...chosen, startsAt: `${from}T${COMES_AT}`, endsAt: end };
}

/** Where the price of a wish is asked; null while something is still missing. */
export function quoteUrl(caregiverId: string, offer: OfferOption, input: QuoteInput): string | null {
  if (!input.startsAt || (offer.endLabel && !input.endsAt)) return null;
  const params = new URLSearchParams({
    service: input.service,
    startsAt: input.startsAt,
    petCount: String(input.petCount),
  });
  if (offer.endLabel) params.set("endsAt", input.endsAt);
  if (offer.lengths.length > 0 && input.minutes) params.set("minutes", String(input.minutes));
  return `/api/caregivers/${caregiverId}/quote?${params}`;
}

/** Where the price of what a request form holds is asked; null while a moment is still missing. Fields that are off are not there. */
export function quoteUrlOfForm(caregiverId: string, form: Record<string, unknown>) {
  const { service, startsAt, endsAt, minutes, petIds } = form;
  if (typeof service !== "string" || typeof startsAt !== "string") return null;
  if (hasOwnEnd(service) && typeof endsAt !== "string") return null;
  const petCount = Array.isArray(petIds) ? Math.max(1, petIds.length) : 1;
  const query = new URLSearchParams({ service, startsAt, petCount: String(petCount) });
  if (typeof endsAt === "string") query.set("endsAt", endsAt);
  if (typeof minutes === "number") query.set("minutes", String(minutes));
  return { service, address: `/api/caregivers/${caregiverId}/quote?${query}` };
}
