import { z } from "zod";
import { PlaceQuery } from "@/domain/places/schema";
import { Locale, Service, Species } from "@/generated/prisma/enums";
import { code, opaque } from "@/lib/http/request-text";

export const SEARCH_SORTS = ["recommended", "distance", "price", "rating"] as const;
export type SearchSort = (typeof SEARCH_SORTS)[number];

export const DEFAULT_RADIUS_KM = 15;
export const MAX_RADIUS_KM = 50;
export const MAX_CARDS = 20;

/** A whole number as an address carries it; "1e1" and "" are not. */
const whole = (min: number, max: number) =>
  code(40)
    .regex(/^\d{1,4}$/)
    .transform(Number)
    .pipe(z.number().min(min).max(max));

/** "12", "12,5" or "12.50" euros to whole cents. */
const Euros = code(40, (typed) => typed.replace(/^€ ?| ?€$/g, ""))
  .regex(/^\d{1,4}([.,]\d{1,2})?$/)
  .transform((text) => Math.round(Number(text.replace(",", ".")) * 100))
  .pipe(z.number().min(1));

/** A form sends its empty fields too; they mean nothing. */
const withoutEmpty = (value: unknown) =>
  typeof value === "object" && value !== null
    ? Object.fromEntries(Object.entries(value).filter(([, text]) => text !== ""))
    : value;

const Fields = z
  .strictObject({
    place: PlaceQuery,
    radiusKm: whole(1, MAX_RADIUS_KM).default(DEFAULT_RADIUS_KM),
    /** Without one, all services are searched. */
    service: z.enum(Service).optional(),
    /** Brussels dates, both included. `from` alone is that day, or one night. */
    from: z.iso.date().optional(),
    to: z.iso.date().optional(),
    maxPrice: Euros.optional(),
    species: z.enum(Species).optional(),
    /** "any" also finds caregivers who live within the radius but do not usually travel that far. */
    reach: z.enum(["any"]).optional(),
    sort: z.enum(SEARCH_SORTS).default("recommended"),
    cursor: opaque(200).optional(),
    limit: whole(1, MAX_CARDS).default(MAX_CARDS),
    /** Of place names in the answer. */
    locale: z.enum(Locale).default("nl"),
  })
  .refine(({ from, to }) => !to || from, { path: ["from"], error: "Say from when." })
  .refine(({ from, to }) => !from || !to || to >= from, { path: ["to"], error: "The end is before the start." });

/** What people look for, as the address says it. */
export const SearchQuery = z.preprocess(
  withoutEmpty,
  Fields.transform(({ maxPrice, ...rest }) => ({ ...rest, maxPriceCents: maxPrice })),
);
export type SearchQuery = z.infer<typeof SearchQuery>;
