import { MUNICIPALITIES } from "./municipalities";
import type { PlaceLanguage } from "./place";

const AT_MOST = 12;

/** Where most people live: ways to begin for someone who has not said where. */
export function bigCities(locale: PlaceLanguage) {
  const names = new Set(MUNICIPALITIES.slice(0, AT_MOST * 2).map(({ names }) => names[locale]));
  return [...names].slice(0, AT_MOST).map((name) => ({ name, place: name }));
}
