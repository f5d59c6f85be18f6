import { z } from "zod";
import { withoutCountry } from "@/domain/places/name-key";
import { code, line } from "@/lib/http/request-text";

const LONGEST_QUERY = 80;

/** A Belgian postcode: four digits, the first of them not 0. "B-9000" and "9000 Gent" are it too. */
export const Postcode = code(LONGEST_QUERY, (typed) => withoutCountry(typed).replace(/^(\d{4})[ ,]+\D+$/, "$1")).regex(
  /^[1-9]\d{3}$/,
  { error: "A Belgian postcode has four digits." },
);

/** A municipality by any of its names: "'s-Gravenbrakel", "Ixelles / Elsene". Alphabetic, so that it holds no number. */
export const City = line({ min: 1, max: LONGEST_QUERY }).regex(/^['’‘]?\p{L}[\p{L}\p{M} .'’‘()/–-]*$/u, {
  error: "Write the name of a municipality.",
});

/** A street with its number, in a line of an address. */
export const Street = line({ min: 3, max: 120 });

/** What someone types into a place field: a postcode or a name. */
export const PlaceQuery = line({ min: 1, max: LONGEST_QUERY });

/** What a place field asks for while someone types. */
export const PlacesQuery = z.strictObject({ q: PlaceQuery, locale: z.enum(["nl", "fr", "en", "de"]).default("nl") });

/** The language of names on a map. */
export const MapPlacesQuery = z.strictObject({ locale: z.enum(["nl", "fr", "en", "de"]).default("nl") });
