import type { CardOffer } from "./card-texts";

/** What the booking card holds: wall-clock times as the fields have them, "" while empty. */
export interface Wish {
  service: string;
  minutes: number | null;
  startsAt: string;
  endsAt: string;
  petCount: number;
}

const COMES_AT = "10:00";
const DAY_ENDS_AT = "18:00";

/** The first service on offer, nothing else chosen. */
export const firstWish = (offer: CardOffer): Wish => ({
  service: offer.service,
  minutes: offer.lengths.at(-1) ?? null,
  startsAt: "",
  endsAt: "",
  petCount: 1,
});

/** The same wish for another service; what that one does not take falls back to what it does. */
export const forService = (wish: Wish, offer: CardOffer): Wish => ({
  ...wish,
  service: offer.service,
  minutes: offer.lengths.at(-1) ?? null,
  petCount: Math.min(wish.petCount, offer.maxPets),
});

/** The dates and service somebody searched with, from the address of the page; a guess at the hours. */
export function wishFrom(search: string, offers: CardOffer[], wish: Wish): Wish {
  const params = new URLSearchParams(search);
  const offer = offers.find(({ service }) => service === params.get("service"));
  const asked = offer ? forService(wish, offer) : wish;
  const [from, to] = ["from", "to"].map((name) => /^\d{4}-\d\d-\d\d$/.exec(params.get(name) ?? "")?.[0]);
  if (!from) return asked;
  const sameDay = asked.service === "DAYCARE";
  const end = sameDay ? `${from}T${DAY_ENDS_AT}` : to && to > from ? `${to}T${COMES_AT}` : "";
  return { ...asked, startsAt: `${from}T${COMES_AT}`, endsAt: end };
}

/** Where the price of a wish is asked; null while something is still missing. */
export function quoteAddress(caregiverId: string, offer: CardOffer, wish: Wish): string | null {
  if (!wish.startsAt || (offer.endLabel && !wish.endsAt)) return null;
  const params = new URLSearchParams({
    service: wish.service,
    startsAt: wish.startsAt,
    petCount: String(wish.petCount),
  });
  if (offer.endLabel) params.set("endsAt", wish.endsAt);
  if (offer.lengths.length > 0 && wish.minutes) params.set("minutes", String(wish.minutes));
  return `/api/caregivers/${caregiverId}/quote?${params}`;
}
