import type { OfferOption } from "@/components/quote/texts";

/** The values of the booking card: wall-clock times as the fields have them, "" while empty. */
export interface QuoteInput {
  service: string;
  minutes: number | null;
  startsAt: string;
  endsAt: string;
  petCount: number;
  /** Which animal, one that the service takes; "" while nobody has said. */
  species: string;
}

const ARRIVES_AT = "10:00";
const DAY_ENDS_AT = "18:00";

/** The given service, nothing else chosen. */
export const initialQuoteInput = (offer: OfferOption): QuoteInput => ({
  service: offer.service,
  minutes: offer.lengths.at(-1) ?? null,
  startsAt: "",
  endsAt: "",
  petCount: 1,
  species: takenSpecies(offer),
});

/** The same input for another service, within that service's lengths, pets and species. */
export const withService = (input: QuoteInput, offer: OfferOption): QuoteInput => ({
  ...input,
  service: offer.service,
  minutes: offer.lengths.at(-1) ?? null,
  petCount: Math.min(input.petCount, offer.maxPets),
  species: takenSpecies(offer, input.species),
});

/** The species if the service takes it, or the only one that it takes. */
function takenSpecies({ species }: OfferOption, value = "") {
  const taken = species.length === 1 ? species[0] : species.find((each) => each.value === value);
  return taken?.value ?? "";
}

/** The service, species and dates of the search, from the page's query; the hours are a guess. */
export function quoteInputFromUrl(search: string, offers: OfferOption[], input: QuoteInput): QuoteInput {
  const params = new URLSearchParams(search);
  const offerOf = (service: string | null) => offers.find((each) => each.service === service);
  const offer = offerOf(params.get("service")) ?? offerOf(input.service);
  const wanted = { ...input, species: params.get("species") ?? input.species };
  const chosen = offer ? withService(wanted, offer) : input;
  const [from, to] = ["from", "to"].map((name) => /^\d{4}-\d\d-\d\d$/.exec(params.get(name) ?? "")?.[0]);
  if (!from) return chosen;
  const sameDay = offer?.endsSameDay;
  const end = sameDay ? `${from}T${DAY_ENDS_AT}` : to && to > from ? `${to}T${ARRIVES_AT}` : "";
  return { ...chosen, startsAt: `${from}T${ARRIVES_AT}`, endsAt: end };
}

/** The parameters of a quote. */
interface QuoteQuery {
  service: string;
  startsAt: string;
  petCount: number;
  endsAt?: string;
  minutes?: number;
}

export function quoteUrlOf(caregiverId: string, { service, startsAt, petCount, endsAt, minutes }: QuoteQuery) {
  const query = new URLSearchParams({ service, startsAt, petCount: String(petCount) });
  if (endsAt) query.set("endsAt", endsAt);
  if (minutes) query.set("minutes", String(minutes));
  return `/api/caregivers/${caregiverId}/quote?${query}`;
}

/** The URL of the price of what the booking card holds; null while something is missing. */
export function quoteUrl(caregiverId: string, offer: OfferOption, input: QuoteInput): string | null {
  const { service, startsAt, petCount } = input;
  if (!startsAt || (offer.endLabel && !input.endsAt)) return null;
  const endsAt = offer.endLabel ? input.endsAt : undefined;
  const minutes = offer.lengths.length > 0 ? (input.minutes ?? undefined) : undefined;
  return quoteUrlOf(caregiverId, { service, startsAt, petCount, endsAt, minutes });
}
