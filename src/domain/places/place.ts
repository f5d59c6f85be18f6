import { z } from "zod";

/** The languages Belgian places are named in; German matters around Eupen and for visitors. */
export type PlaceLanguage = "nl" | "fr" | "en" | "de";

/** A place as people see it. `exact` is false when the asked postcode is not in the table and a neighbour stands in. */
export const Place = z.strictObject({
  postcode: z.string(),
  name: z.string(),
  lat: z.number(),
  lng: z.number(),
  exact: z.boolean(),
});
export type Place = z.infer<typeof Place>;

/** What a place field offers while someone types. */
export const Places = z.strictObject({ places: z.array(Place) });

/** The places of a map, the largest first. */
export const MapPlaces = z.strictObject({ places: z.array(z.tuple([z.number(), z.number(), z.string()])) });

/** One line of the table: the local name counts in every language that has no name of its own in `names`. */
export type MunicipalityRow = readonly [
  postcode: string,
  localName: string,
  lat: number,
  lng: number,
  thousandInhabitants: number,
  names?: Partial<Record<PlaceLanguage, string>>,
];

/** A line of the table opened up: a name in each language, and keys to find it by (see name-key.ts). */
export type Municipality = {
  postcode: string;
  lat: number;
  lng: number;
  thousandInhabitants: number;
  names: Record<PlaceLanguage, string>;
  keys: readonly string[];
  compactKeys: readonly string[];
};

/** A line of the table as its reader sees it, named in their language. */
export function publicPlace({ postcode, names, lat, lng }: Municipality, locale: PlaceLanguage, exact = true): Place {
  return { postcode, name: names[locale], lat, lng, exact };
}
