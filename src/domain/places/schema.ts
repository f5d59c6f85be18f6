import { z } from "zod";

const LONGEST_QUERY = 80;

/** A Belgian postcode: four digits, the first of them not 0. Spaces around it are forgiven. */
export const Postcode = z
  .string()
  .trim()
  .regex(/^[1-9]\d{3}$/, { error: "A Belgian postcode has four digits." });

/** What someone types into a place field: a postcode or a name. */
export const PlaceQuery = z.string().trim().min(1).max(LONGEST_QUERY);

/** What a place field asks for while someone types. */
export const PlacesQuery = z.strictObject({ q: PlaceQuery, locale: z.enum(["nl", "fr", "en", "de"]).default("nl") });
