import { MUNICIPALITIES } from "@/domain/places/municipalities";
import { nameKey, withoutSpaces } from "@/domain/places/name-key";
import type { PlaceLanguage } from "@/domain/places/place";

/** A municipality as its inhabitant wrote it, named in the reader's language: "Luik" is "Liège" in French. Other names stay. */
export function localPlaceName(city: string, locale: PlaceLanguage): string {
  const key = withoutSpaces(nameKey(city));
  return MUNICIPALITIES.find(({ compactKeys }) => compactKeys.includes(key))?.names[locale] ?? city;
}
